import { createLogLimit, LIMIT_MS, type LogLimit } from './logLimit.ts';
import { formatLogLine, type LogLevel, type LogRecord } from './logLine.ts';
import { processGlobal } from './processGlobal.ts';

/** Facts beside a message; never a query, a visitor's address, or anything personal. */
export type LogDetails = { cause?: unknown; [fact: string]: unknown };

/**
 * The one way in which the site writes a log line. `area` is a part of the code (`content`, `links`, `revalidate`). The
 * same message is written once a minute at most, so what differs from line to line is best a fact.
 *
 * @example log.warn('links', 'the index could not be saved; the page cache has an older one', { cause });
 */
export const log = {
  info: (area: string, message: string, details?: LogDetails) => write('info', area, message, details),
  warn: (area: string, message: string, details?: LogDetails) => write('warn', area, message, details),
  error: (area: string, message: string, details?: LogDetails) => write('error', area, message, details),
};

type Memory = { limit: LogLimit; timer?: NodeJS.Timeout; output?: Pick<Console, LogLevel> };
/** One for the process: proxy, routes and pages are bundled apart. `output`: the console as it was before consoleLines.ts. */
export const logMemory = processGlobal<Memory>('log', () => ({ limit: createLogLimit() }));

function write(level: LogLevel, area: string, message: string, { cause, ...facts }: LogDetails = {}): void {
  print(logMemory.limit.admit({ level, area, message, cause, facts }, Date.now()));
  // Says what was held back even when nothing more is logged.
  logMemory.timer ??= setInterval(() => print(logMemory.limit.flush(Date.now())), LIMIT_MS).unref();
}

function print(records: readonly LogRecord[]): void {
  const options = { json: process.env.LOG_FORMAT === 'json', stacks: process.env.LOG_LEVEL === 'debug' };
  const output = logMemory.output ?? console;
  for (const record of records) output[record.level](formatLogLine(record, options));
}
