import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Reads a command's flags, and the one file it may name, relative to where npm was called.
 *
 * @param usage shown with what is wrong
 * @throws Error for a flag that is unknown, or more than one file
 */
export function parseArguments<Flag extends string>(
  flags: readonly Flag[],
  usage: string,
  { argv = process.argv.slice(2), from = process.env.INIT_CWD || process.cwd() } = {},
): { file: string | undefined; given: ReadonlySet<Flag> } {
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }]));
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
    if (positionals.length > 1)
      throw new Error(`One file, not ${positionals.length}: ${positionals.join(', ')}`);
    const [file] = positionals;
    return { file: file && resolve(from, file), given: new Set(flags.filter((flag) => values[flag])) };
  } catch (cause) {
    throw new Error(`${(cause as Error).message}\nUse it as: ${usage}`, { cause });
  }
}
