import { stripVTControlCharacters } from 'node:util';
import { describeError } from './describeError.ts';
import { log, logMemory } from './log.ts';
import type { LogLevel } from './logLine.ts';

// Preloaded into the site (`node --import`). Next, React and libraries pass error objects to the console, which prints
// stacks and all properties, even constant tables: forty lines for one failed request. This module turns each into one
// log line. With LOG_LEVEL=debug the console is unchanged.
if (process.env.LOG_LEVEL !== 'debug') {
  const { error, warn, info } = console;
  logMemory.output = { error, warn, info };
  console.error = (...values) => toLog('error', values);
  console.warn = (...values) => toLog('warn', values);
  // As text, Next's startup messages stay as they are: they are for people.
  if (process.env.LOG_FORMAT === 'json') console.info = console.log = (...values) => toLog('info', values);
}

function toLog(level: LogLevel, values: readonly unknown[]): void {
  const message = values
    .map((value) => (typeof value === 'string' ? stripVTControlCharacters(value) : describeError(value)))
    .join(' ')
    // Next's prefix for an error, a warning or an event.
    .replace(/^\s*[⨯⚠✓▲○]\s*/u, '')
    .trim();
  if (message !== '') log[level]('next', message);
}
