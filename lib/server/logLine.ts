import { describeError } from './describeError.ts';
import { escapeLogLine } from './escapeLogLine.ts';

export type LogLevel = 'info' | 'warn' | 'error';

/** A line of the log before it is written. */
export type LogRecord = {
  level: LogLevel;
  area: string;
  message: string;
  cause?: unknown;
  facts?: Record<string, unknown>;
};

export type LogOptions = {
  /** One JSON object a line, for a program that collects logs; else text for people. */
  json: boolean;
  /** With the stacks of errors. */
  stacks: boolean;
};

/** No line is longer than this, in characters: whatever an error says, it is an error message. */
const MAX_LENGTH = 2_000;

/** Writes a record as one line; with stacks, text has more. */
export function formatLogLine(
  { level, area, message, cause, facts = {} }: LogRecord,
  { json, stacks }: LogOptions,
  now = new Date(),
): string {
  const reason = cause === undefined ? undefined : clean(describeError(cause));
  const stack = stacks && cause instanceof Error ? cause.stack : undefined;
  if (json) {
    const shown = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, factOf(value)]));
    const own = { time: now.toISOString(), level, area, message: clean(message), cause: reason, stack };
    return JSON.stringify({ ...own, ...shown, ...own });
  }
  const shown = Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}=${clean(JSON.stringify(factOf(value)))}`);
  const line = `${clean(`${area}: ${message}`)}${reason === undefined ? '' : `: ${reason}`}${shown.join('')}`;
  return stack === undefined ? line : `${line}\n${stack}`;
}

/** One line, without what may be personal: the query of an address, a mail address. */
function clean(text: string): string {
  const cut = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  return escapeLogLine(cut)
    .replace(/(\/[^\s?"'<>]*)\?[^\s"'<>]+/g, '$1?…')
    .replace(/[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/g, '…@…');
}

function factOf(value: unknown): unknown {
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'object' && value !== null) return clean(describeError(value));
  return typeof value === 'bigint' ? Number(value) : value;
}
