import type { LogRecord } from './logLine.ts';

/** How often (ms) the same message is written at most. */
export const LIMIT_MS = 60_000;
/** How many different messages are told apart at a time; beyond that only their areas are. */
export const MAX_MESSAGES = 500;

type Seen = { record: LogRecord; since: number; heldBack: number };

/** Decides which lines are written; the same message, whatever its facts and cause, at most once a minute. */
export type LogLimit = {
  /** @returns the lines to write now: the record itself, or none when it was held back. */
  admit: (record: LogRecord, now: number) => LogRecord[];
  /** @returns a line for each message that was held back in a minute that is over. */
  flush: (now: number) => LogRecord[];
  /** How many messages are remembered. */
  size: () => number;
};

/** A memory of what was written in the last minute. */
export function createLogLimit(): LogLimit {
  const seen = new Map<string, Seen>();

  function flush(now: number): LogRecord[] {
    const lines: LogRecord[] = [];
    for (const [key, { record, since, heldBack }] of seen) {
      // In the order in which they were first written, so the rest is younger.
      if (now - since < LIMIT_MS) break;
      seen.delete(key);
      if (heldBack > 0) lines.push(summary(record, heldBack));
    }
    return lines;
  }

  function admit(record: LogRecord, now: number): LogRecord[] {
    const lines = flush(now);
    const { level, area, message } = record;
    let key = `${level} ${area} ${message}`;
    let shown = record;
    if (!seen.has(key) && seen.size >= MAX_MESSAGES) {
      key = `${level} ${area}`;
      shown = { level, area, message: `more than ${MAX_MESSAGES} different messages within a minute` };
    }
    const before = seen.get(key);
    if (before) {
      before.heldBack++;
      return lines;
    }
    seen.set(key, { record: { level, area, message: shown.message }, since: now, heldBack: 0 });
    return [...lines, shown];
  }

  return { admit, flush, size: () => seen.size };
}

const summary = ({ level, area, message }: LogRecord, times: number): LogRecord => ({
  level,
  area,
  message: `${message} (${times} more within a minute)`,
});
