import { createLogLimit, LIMIT_MS, type LogLimit } from './logLimit.ts';
import { formatLogLine, type LogLevel, type LogRecord } from './logLine.ts';
import { processGlobal } from './processGlobal.ts';

/** Fields logged with a message. Never include a query string, a visitor's address or personal data. */
export type LogDetails = { cause?: unknown; [fact: string]: unknown };

/**
 * The site's logger. `area` is a part of the code (`content`, `links`, `revalidate`). The same message is written at most
 * once a minute, so variable parts belong in the details.
 *
 * @example log.warn('links', 'the index could not be saved; the page cache has an older one', { cause });
 */
export const log = {
  info: (area: string, message: string, details?: LogDetails) => write('info', area, message, details),
  warn: (area: string, message: string, details?: LogDetails) => write('warn', area, message, details),
  error: (area: string, message: string, details?: LogDetails) => write('error', area, message, details),
};

type Memory = { limit: LogLimit; timer?: NodeJS.Timeout; output?: Pick<Console, LogLevel> };
/** One per process: proxy, routes and pages are separate bundles. `output`: the console without consoleLines.ts. */
export const logMemory = processGlobal<Memory>('log', () => ({ limit: createLogLimit() }));

function write(level: LogLevel, area: string, message: string, { cause, ...facts }: LogDetails = {}): void {
  print(logMemory.limit.admit({ level, area, message, cause, facts }, Date.now()));
  // Reports suppressed messages even if nothing more is logged.
  logMemory.timer ??= setInterval(() => print(logMemory.limit.flush(Date.now())), LIMIT_MS).unref();
}

function print(records: readonly LogRecord[]): void {
  const options = { json: process.env.LOG_FORMAT === 'json', stacks: process.env.LOG_LEVEL === 'debug' };
  const output = logMemory.output ?? console;
  for (const record of records) output[record.level](formatLogLine(record, options));
}
