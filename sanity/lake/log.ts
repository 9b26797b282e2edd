/** A message is written at most once within this time. */
const windowMs = 60_000;
/** Number of different messages tracked within this time; all further ones share one entry. */
const maxMessages = 200;
/** Maximum length of a message and of each detail, in characters. */
const maxLength = 2000;

type Level = 'info' | 'warn' | 'error';
/** Structured fields of a log line. Never a query, its parameters, content or personal data. */
type Details = { cause?: unknown; [field: string]: unknown };

interface MessageCount {
  since: number;
  suppressed: number;
  level: Level;
}

const recent = new Map<string, MessageCount>();

/**
 * Writes log lines: one line per message with its cause, and the same message at most once a minute. Pass values that vary
 * as details, not in the message. `LOG_FORMAT=json` makes each line a JSON object; `LOG_LEVEL=debug` adds stacks.
 * @example log.warn('an image could not be cached', { cause, bytes: 1024 })
 */
export const log = {
  info: (message: string, details?: Details) => write('info', message, details),
  warn: (message: string, details?: Details) => write('warn', message, details),
  error: (message: string, details?: Details) => write('error', message, details),
};

function write(level: Level, message: string, { cause, ...details }: Details = {}): void {
  if (recent.size === 0) setTimeout(reportSuppressed, windowMs).unref();
  const key = recent.size < maxMessages || recent.has(message) ? message : 'more than 200 different messages';
  const previous = recent.get(key);
  if (previous) {
    previous.suppressed++;
    return;
  }
  recent.set(key, { since: Date.now(), suppressed: 0, level });
  print(level, key, cause, details);
}

/** Logs how often each message of the last minute was suppressed, and starts over. */
function reportSuppressed(): void {
  for (const [message, { suppressed, level }] of recent) {
    if (suppressed > 0) print(level, `${message} (${suppressed} more within a minute)`, undefined, {});
  }
  recent.clear();
}

function print(level: Level, message: string, cause: unknown, details: Record<string, unknown>): void {
  console[level](formatLine(level, message, cause, details));
}

/** @internal For tests. */
export function formatLine(
  level: Level,
  message: string,
  cause: unknown,
  details: Record<string, unknown>,
): string {
  const reason = cause === undefined ? undefined : escapeLine(describeError(cause));
  const stack = process.env.LOG_LEVEL === 'debug' && cause instanceof Error ? cause.stack : undefined;
  if (process.env.LOG_FORMAT === 'json') {
    const standardFields = {
      time: new Date().toISOString(),
      level,
      area: 'lake',
      message: escapeLine(message),
      cause: reason,
      stack,
    };
    return JSON.stringify({ ...details, ...standardFields });
  }
  const detailTexts = Object.entries(details).map(
    ([name, value]) => ` ${name}=${escapeLine(JSON.stringify(value))}`,
  );
  const line = `lake: ${escapeLine(message)}${reason === undefined ? '' : `: ${reason}`}${detailTexts.join('')}`;
  return stack === undefined ? line : `${line}\n${stack}`;
}

/** Joins the messages of an error and its causes. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, name, cause } = error;
  const text = `${name === 'Error' ? '' : `${name}: `}${message || (error as { code?: string }).code || 'Error'}`;
  return cause === undefined ? text : `${text}: ${describeError(cause)}`;
}

/** Escapes line breaks and control characters, and removes the query strings of URLs. */
function escapeLine(text: string): string {
  return text
    .slice(0, maxLength)
    .replace(/\s+/g, ' ')
    .replace(
      /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
      (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
    )
    .replace(/(\/[^\s?"'<>]*)\?[^\s"'<>]+/g, '$1?…');
}
