import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { childEnv } from './childEnv.ts';
import { startChild } from './childProcess.ts';

type SanityOptions = {
  root: string;
  /** Arguments of the `sanity` command, such as `['build', folder, '-y']`. */
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Additional environment variables. */
  values?: Record<string, string>;
  onLine?: (line: string) => void;
};

/**
 * Runs the `sanity` command of the installed package and waits until it exits.
 *
 * @throws Error with the end of its log if it fails
 */
export async function runSanity({ root, args, env, values, onLine }: SanityOptions): Promise<void> {
  const name = `sanity ${args[0]}`;
  const child = startChild({
    name,
    args: [sanityBin(), ...args],
    cwd: root,
    env: childEnv(env, values),
    ...(onLine && { onLine }),
  });
  const { code } = await child.ended;
  if (code !== 0) throw new Error(`${child.tail().join('\n')}\n${name} failed: see above.`);
}

/** Path of the CLI, found through package.json: the package exports no other file. */
function sanityBin(): string {
  return join(dirname(createRequire(import.meta.url).resolve('sanity/package.json')), 'bin/sanity');
}
