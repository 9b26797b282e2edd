import { parseArgs } from 'node:util';

const usage = 'npm run links:check -- [origin, such as https://example.dk]';

/**
 * Reads the origin that a command is given, if it is given one.
 *
 * @throws Error for anything else on its line
 */
export function parseOriginArgument(argv: string[] = process.argv.slice(2)): string | undefined {
  try {
    const { positionals } = parseArgs({ args: argv, options: {}, allowPositionals: true });
    const [given, ...more] = positionals;
    if (more.length > 0) throw new Error(`Expected one origin, got ${positionals.length}: ${positionals.join(', ')}`);
    if (given === undefined) return undefined;
    const url = URL.parse(given);
    if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
      throw new Error(`${given} is no origin`);
    }
    return url.origin;
  } catch (cause) {
    throw new Error(`${(cause as Error).message}\nUsage: ${usage}`, { cause });
  }
}
