import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Child, startChild } from '#lib/processes/childProcess.ts';
import { BuildError } from './buildError.ts';

const source = 'app/(site)/site.css';

/** The stylesheet that Tailwind generates from `site.css`, relative to the root. Not committed. */
export const STYLES_OUTPUT = 'app/(site)/site.built.css';

type StylesOptions = { root: string; env: NodeJS.ProcessEnv };

/**
 * Builds the stylesheet with Tailwind's CLI, before Next runs. Through PostCSS inside Next it takes over a second longer,
 * because Next compiles PostCSS and starts a process for it (`npm run bench -- --only builds`).
 *
 * @throws BuildError if Tailwind fails
 */
export async function buildStyles(options: StylesOptions): Promise<void> {
  const child = startTailwind(options, ['--minify']);
  if ((await child.ended).code !== 0) throw new BuildError(child.tail());
}

/** Rebuilds the stylesheet whenever a file with classes changes, until the child is stopped. */
export function watchStyles(options: StylesOptions, onLine?: (line: string) => void): Child {
  return startTailwind(options, ['--watch'], onLine);
}

function startTailwind({ root, env }: StylesOptions, mode: string[], onLine?: (line: string) => void): Child {
  const packageJson = createRequire(import.meta.url).resolve('@tailwindcss/cli/package.json');
  const args = [
    join(dirname(packageJson), 'dist/index.mjs'),
    '--input',
    source,
    '--output',
    STYLES_OUTPUT,
    ...mode,
  ];
  return startChild({ name: 'tailwindcss', args, cwd: root, env, onLine });
}
