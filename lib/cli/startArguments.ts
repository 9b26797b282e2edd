import { parseArgs } from 'node:util';

/**
 * Parses the arguments of `npm start`.
 *
 * @throws Error for an unknown argument
 */
export function parseStartArguments(argv: string[] = process.argv.slice(2)): { startAfresh: boolean } {
  try {
    const { values } = parseArgs({ args: argv, options: { 'start-afresh': { type: 'boolean' } } });
    return { startAfresh: values['start-afresh'] === true };
  } catch (cause) {
    throw new Error(`${(cause as Error).message}\nUsage: npm start [-- --start-afresh]`, { cause });
  }
}
