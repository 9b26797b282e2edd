import { parseArgs } from 'node:util';

const usage = 'npm run links:check -- [origin, such as https://example.dk]';

/**
 * Parses the optional origin argument of a command.
 *
 * @throws Error for any other argument
 */
export function parseOriginArgument(argv: string[] = process.argv.slice(2)): string | undefined {
  try {
    const { positionals } = parseArgs({ args: argv, options: {}, allowPositionals: true });
    const [origin, ...more] = positionals;
    if (more.length > 0)
      throw new Error(`Expected one origin, got ${positionals.length}: ${positionals.join(', ')}`);
    if (origin === undefined) return undefined;
    const url = URL.parse(origin);
    if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
      throw new Error(`${origin} is not an origin`);
    }
    return url.origin;
  } catch (cause) {
    throw new Error(`${(cause as Error).message}\nUsage: ${usage}`, { cause });
  }
}
