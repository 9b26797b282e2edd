/** Facts beside a message; never a query, a visitor's address, or anything personal. */
export type LogDetails = { cause?: unknown; [fact: string]: unknown };

/**
 * The one way in which the site writes a log line. `area` is a part of the code (`content`, `links`, `revalidate`).
 *
 * @example log.warn('links', 'the index could not be saved; the page cache has an older one', { cause });
 */
export const log = {
  info: (area: string, message: string, details?: LogDetails) => write('info', area, message, details),
  warn: (area: string, message: string, details?: LogDetails) => write('warn', area, message, details),
  error: (area: string, message: string, details?: LogDetails) => write('error', area, message, details),
};

function write(level: 'info' | 'warn' | 'error', area: string, message: string, details: LogDetails = {}) {
  const { cause, ...facts } = details;
  const shown = Object.entries(facts).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  const reason = cause === undefined ? '' : `: ${cause instanceof Error ? cause.message : String(cause)}`;
  console[level](`${area}: ${message}${reason}${shown.join('')}`);
}
