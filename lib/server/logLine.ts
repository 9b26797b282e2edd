import { describeError } from './describeError.ts';
import { escapeLogLine } from './escapeLogLine.ts';

export type LogLevel = 'info' | 'warn' | 'error';

/** A log line before formatting. */
export type LogRecord = {
  level: LogLevel;
  area: string;
  message: string;
  cause?: unknown;
  facts?: Record<string, unknown>;
};

export type LogOptions = {
  /** One JSON object per line for log collectors; otherwise text for people. */
  json: boolean;
  /** Include the stacks of errors. */
  stacks: boolean;
};

/** Longer texts are truncated, such as an error message that contains a whole document. */
const MAX_LENGTH = 2_000;

/** Formats a record as one line; as text with stacks, as several. */
export function formatLogLine(
  { level, area, message, cause, facts = {} }: LogRecord,
  { json, stacks }: LogOptions,
  now = new Date(),
): string {
  const reason = cause === undefined ? undefined : clean(describeError(cause));
  const stack = stacks && cause instanceof Error ? cause.stack : undefined;
  if (json) {
    const details = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, factOf(value)]));
    const standard = { time: now.toISOString(), level, area, message: clean(message), cause: reason, stack };
    return JSON.stringify({ ...standard, ...details, ...standard });
  }
  const details = Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}=${clean(JSON.stringify(factOf(value)))}`);
  const line = `${clean(`${area}: ${message}`)}${reason === undefined ? '' : `: ${reason}`}${details.join('')}`;
  return stack === undefined ? line : `${line}\n${stack}`;
}

/** Returns one line without personal data: removes query strings and mail addresses. */
function clean(text: string): string {
  const truncated = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  return escapeLogLine(truncated)
    .replace(/(\/[^\s?"'<>]*)\?[^\s"'<>]+/g, '$1?…')
    .replace(/[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/g, '…@…');
}

function factOf(value: unknown): unknown {
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'object' && value !== null) return clean(describeError(value));
  return typeof value === 'bigint' ? Number(value) : value;
}
