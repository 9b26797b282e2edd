import { stripVTControlCharacters } from 'node:util';
import { describeError } from './describeError.ts';
import { log, logMemory } from './log.ts';
import type { LogLevel } from './logLine.ts';

// Preloaded into the site (`node --import`). Next, React and libraries hand whole errors to the console, which prints
// stacks and every property down to constant tables: forty lines for one failed request. Here each becomes a line of our
// log. With LOG_LEVEL=debug the console is left alone.
if (process.env.LOG_LEVEL !== 'debug') {
  const { error, warn, info } = console;
  logMemory.output = { error, warn, info };
  console.error = (...values) => toLog('error', values);
  console.warn = (...values) => toLog('warn', values);
  // What Next says at its start is for people.
  if (process.env.LOG_FORMAT === 'json') console.info = console.log = (...values) => toLog('info', values);
}

function toLog(level: LogLevel, values: readonly unknown[]): void {
  const message = values
    .map((value) => (typeof value === 'string' ? stripVTControlCharacters(value) : describeError(value)))
    .join(' ')
    // Next's own mark for an error, a warning, an event.
    .replace(/^\s*[⨯⚠✓▲○]\s*/u, '')
    .trim();
  if (message !== '') log[level]('next', message);
}
