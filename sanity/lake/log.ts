/** How often (ms) the same message is written at most, and how many different ones are told apart. */
const limitMs = 60_000;
const maxMessages = 200;
/** No line is longer than this, in characters. */
const maxLength = 2000;

type Level = 'info' | 'warn' | 'error';
/** Facts beside a message; never a query, its parameters, content or anything personal. */
type Details = { cause?: unknown; [fact: string]: unknown };

interface Seen {
  since: number;
  heldBack: number;
  level: Level;
}

const seen = new Map<string, Seen>();

/**
 * How the lake writes a log line: one line each, with the cause, and the same message at most once a minute. What differs
 * from line to line is best a fact. `LOG_FORMAT=json` makes each line a JSON object; `LOG_LEVEL=debug` adds stacks.
 */
export const log = {
  info: (message: string, details?: Details) => write('info', message, details),
  warn: (message: string, details?: Details) => write('warn', message, details),
  error: (message: string, details?: Details) => write('error', message, details),
};

function write(level: Level, message: string, { cause, ...facts }: Details = {}): void {
  if (seen.size === 0) setTimeout(sumUp, limitMs).unref();
  const known = seen.size < maxMessages || seen.has(message) ? message : 'more than 200 different messages';
  const before = seen.get(known);
  if (before) {
    before.heldBack++;
    return;
  }
  seen.set(known, { since: Date.now(), heldBack: 0, level });
  print(level, known, cause, facts);
}

/** Forgets the last minute, and says how much of it was held back. */
function sumUp(): void {
  for (const [message, { heldBack, level }] of seen) {
    if (heldBack > 0) print(level, `${message} (${heldBack} more within a minute)`, undefined, {});
  }
  seen.clear();
}

function print(level: Level, message: string, cause: unknown, facts: Record<string, unknown>): void {
  console[level](formatLine(level, message, cause, facts));
}

/** @internal For tests. */
export function formatLine(
  level: Level,
  message: string,
  cause: unknown,
  facts: Record<string, unknown>,
): string {
  const reason = cause === undefined ? undefined : escapeLine(describeError(cause));
  const stack = process.env.LOG_LEVEL === 'debug' && cause instanceof Error ? cause.stack : undefined;
  if (process.env.LOG_FORMAT === 'json') {
    const own = {
      time: new Date().toISOString(),
      level,
      area: 'lake',
      message: escapeLine(message),
      cause: reason,
      stack,
    };
    return JSON.stringify({ ...facts, ...own });
  }
  const shown = Object.entries(facts).map(([name, value]) => ` ${name}=${escapeLine(JSON.stringify(value))}`);
  const line = `lake: ${escapeLine(message)}${reason === undefined ? '' : `: ${reason}`}${shown.join('')}`;
  return stack === undefined ? line : `${line}\n${stack}`;
}

/** The messages of an error and its causes. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, name, cause } = error;
  const own = `${name === 'Error' ? '' : `${name}: `}${message || (error as { code?: string }).code || 'Error'}`;
  return cause === undefined ? own : `${own}: ${describeError(cause)}`;
}

/** One line, whatever is in it, and without the query of an address. */
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
