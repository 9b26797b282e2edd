import { parseArgs } from 'node:util';

/**
 * Reads what `npm start` is given.
 *
 * @throws Error for anything it does not know
 */
export function parseStartArguments(argv: string[] = process.argv.slice(2)): { startAfresh: boolean } {
  try {
    const { values } = parseArgs({ args: argv, options: { 'start-afresh': { type: 'boolean' } } });
    return { startAfresh: values['start-afresh'] === true };
  } catch (cause) {
    throw new Error(`${(cause as Error).message}\nUse it as: npm start [-- --start-afresh]`, { cause });
  }
}
