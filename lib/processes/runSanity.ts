import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { childEnv } from './childEnv.ts';
import { startChild } from './childProcess.ts';

type SanityOptions = {
  root: string;
  /** What the `sanity` command is given, such as `['build', folder, '-y']`. */
  args: string[];
  env: NodeJS.ProcessEnv;
  /** On top of the environment. */
  values?: Record<string, string>;
  onLine?: (line: string) => void;
};

/**
 * Runs the `sanity` command of the installed package to its end.
 *
 * @throws Error with the end of its log when it fails
 */
export async function runSanity({ root, args, env, values, onLine }: SanityOptions): Promise<void> {
  const name = `sanity ${args[0]}`;
  const child = startChild({
    name,
    args: [command(), ...args],
    cwd: root,
    env: childEnv(env, values),
    ...(onLine && { onLine }),
  });
  const { code } = await child.ended;
  if (code !== 0) throw new Error(`${child.tail().join('\n')}\n${name} failed: see above.`);
}

/** Its package.json is the only file the package lets one resolve. */
function command(): string {
  return join(dirname(createRequire(import.meta.url).resolve('sanity/package.json')), 'bin/sanity');
}
