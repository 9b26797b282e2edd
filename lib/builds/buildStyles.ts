import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Child, startChild } from '#lib/processes/childProcess.ts';
import { BuildError } from './buildError.ts';

const source = 'app/(site)/site.css';

/** The style sheet that Tailwind makes of `site.css`, from the root: in no commit, made anew by each build. */
export const STYLES_OUTPUT = 'app/(site)/site.built.css';

type StylesOptions = { root: string; env: NodeJS.ProcessEnv };

/**
 * Makes the style sheet with Tailwind's own command. Before Next and not within it, by PostCSS: for that Next
 * compiles PostCSS and starts a process, which takes more than a second longer (`npm run bench -- --only builds`).
 *
 * @throws BuildError when Tailwind fails
 */
export async function buildStyles(options: StylesOptions): Promise<void> {
  const child = startTailwind(options, ['--minify']);
  if ((await child.ended).code !== 0) throw new BuildError(child.tail());
}

/** Goes on until it is stopped, and makes the style sheet anew when a file with classes changes. */
export function watchStyles(options: StylesOptions, onLine?: (line: string) => void): Child {
  return startTailwind(options, ['--watch'], onLine);
}

function startTailwind({ root, env }: StylesOptions, mode: string[], onLine?: (line: string) => void): Child {
  const found = createRequire(import.meta.url).resolve('@tailwindcss/cli/package.json');
  const args = [
    join(dirname(found), 'dist/index.mjs'),
    '--input',
    source,
    '--output',
    STYLES_OUTPUT,
    ...mode,
  ];
  return startChild({ name: 'tailwindcss', args, cwd: root, env, onLine });
}
