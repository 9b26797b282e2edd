import type { LogRecord } from './logLine.ts';

/** Minimum time (ms) between two lines with the same message. */
export const LIMIT_MS = 60_000;
/** Maximum number of different messages tracked; beyond it they are limited per level and area. */
export const MAX_MESSAGES = 500;

type Entry = { record: LogRecord; since: number; suppressed: number };

/** Limits each message to one line a minute, regardless of its facts and cause. */
export type LogLimit = {
  /** @returns the lines to write now; without the record itself if it was suppressed. */
  admit: (record: LogRecord, now: number) => LogRecord[];
  /** @returns a summary line for each message that was suppressed in a minute that has ended. */
  flush: (now: number) => LogRecord[];
  /** Number of messages tracked. */
  size: () => number;
};

/** Creates a limit that tracks the messages of the last minute. Times are in ms. */
export function createLogLimit(): LogLimit {
  const entries = new Map<string, Entry>();

  function flush(now: number): LogRecord[] {
    const lines: LogRecord[] = [];
    for (const [key, { record, since, suppressed }] of entries) {
      // Ordered by first occurrence: all following entries are newer.
      if (now - since < LIMIT_MS) break;
      entries.delete(key);
      if (suppressed > 0) lines.push(summary(record, suppressed));
    }
    return lines;
  }

  function admit(record: LogRecord, now: number): LogRecord[] {
    const lines = flush(now);
    const { level, area, message } = record;
    let key = `${level} ${area} ${message}`;
    let admitted = record;
    if (!entries.has(key) && entries.size >= MAX_MESSAGES) {
      key = `${level} ${area}`;
      admitted = { level, area, message: `more than ${MAX_MESSAGES} different messages within a minute` };
    }
    const previous = entries.get(key);
    if (previous) {
      previous.suppressed++;
      return lines;
    }
    entries.set(key, { record: { level, area, message: admitted.message }, since: now, suppressed: 0 });
    return [...lines, admitted];
  }

  return { admit, flush, size: () => entries.size };
}

const summary = ({ level, area, message }: LogRecord, times: number): LogRecord => ({
  level,
  area,
  message: `${message} (${times} more within a minute)`,
});
