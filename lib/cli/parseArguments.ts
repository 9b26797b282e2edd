import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Parses a command's flags and its optional file argument, which is relative to the folder that npm was called in.
 *
 * @param allowed names of the boolean flags
 * @param usage appended to error messages
 * @returns the absolute path of the file, and the flags that were set
 * @throws Error for an unknown flag, or more than one file
 * @example const { file, flags } = parseArguments(['dry-run'], 'npm run links:import -- <file.csv> [--dry-run]');
 */
export function parseArguments<Flag extends string>(
  allowed: readonly Flag[],
  usage: string,
  { argv = process.argv.slice(2), from = process.env.INIT_CWD || process.cwd() } = {},
): { file: string | undefined; flags: ReadonlySet<Flag> } {
  const options = Object.fromEntries(allowed.map((flag) => [flag, { type: 'boolean' as const }]));
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
    if (positionals.length > 1)
      throw new Error(`Expected one file, got ${positionals.length}: ${positionals.join(', ')}`);
    const [file] = positionals;
    return { file: file && resolve(from, file), flags: new Set(allowed.filter((flag) => values[flag])) };
  } catch (cause) {
    throw new Error(`${(cause as Error).message}\nUsage: ${usage}`, { cause });
  }
}
