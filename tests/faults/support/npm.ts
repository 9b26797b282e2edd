import { join } from 'node:path';
import { childEnv } from '#lib/processes/childEnv.ts';
import { type Child, startChild } from '#lib/processes/childProcess.ts';
import { testEnv } from '../../e2e/support/testSite.ts';

const START_MS = 300_000;

type Npm = { root: string; env: Record<string, string>; onLine?: (line: string) => void };

/** Runs `npm run build` to its end. @returns its exit code and its last lines */
export async function npmBuild(options: Npm): Promise<{ code: number; lines: string[] }> {
  const child = spawnNpm(options, ['run', 'build']);
  const { code } = await child.ended;
  return { code: code ?? 1, lines: child.tail() };
}

/**
 * Runs `npm start` and waits until it reports that the site answers.
 *
 * @throws Error with its last lines if it exits first or takes longer than five minutes
 */
export async function npmStart(options: Npm): Promise<Child> {
  const ready = Promise.withResolvers<void>();
  const child = spawnNpm(
    {
      ...options,
      onLine: (line) => {
        options.onLine?.(line);
        if (/Ctrl-C stops everything/.test(line)) ready.resolve();
      },
    },
    ['start'],
  );
  const failed = (why: string) => new Error(`npm start ${why}:\n${child.tail().join('\n')}`);
  const timer = setTimeout(() => ready.reject(failed('is not ready')), START_MS);
  void child.ended.then(() => ready.reject(failed('ended')));
  try {
    await ready.promise;
    return child;
  } catch (error) {
    await child.stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function spawnNpm({ root, env, onLine }: Npm, args: string[]): Child {
  return startChild({
    name: `npm ${args.join(' ')}`,
    args: [join(root, 'tests/run/program.ts'), 'npm', ...args],
    cwd: root,
    env: childEnv(testEnv({ SANITY_READ_TOKEN: '', LAKE_VIEWER_TOKEN: '', ...env })),
    onLine,
    // Longer than the time `npm start` gives its own children.
    graceMs: 20_000,
  });
}
