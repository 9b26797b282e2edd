import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildStore } from '#lib/builds/buildStore.ts';
import { type Child, startChild } from '#lib/processes/childProcess.ts';
import { freePort } from '#lib/processes/ports.ts';
import { BUILD, testEnv } from './testSite.ts';

const project = resolve(import.meta.dirname, '../../..');
/** The files that `npm start` reads besides a build. */
const SOURCES = ['lib', 'sanity', 'app', 'node_modules', 'package.json', 'next.config.ts'];

/** `npm start` in its own folder, whose build is the test build and whose sources have changed since. */
export type OwnStart = {
  url: string;
  root: string;
  lake: { port: number; dir: string };
  /** The lines of its output. */
  lines: string[];
  /**
   * Starts it and waits until it reports that it is ready.
   * @throws Error with its output if it exits first
   */
  start: () => Promise<Child>;
  remove: () => Promise<void>;
};

/** Creates the folder; nothing runs yet. */
export async function ownStart(): Promise<OwnStart> {
  const built = await buildStore(project, BUILD).current();
  if (!built) throw new Error('There is no test build in .next: run npm test, which makes it.');
  const root = await mkdtemp(join(tmpdir(), 'own-start-'));
  for (const name of SOURCES) await symlink(join(project, name), join(root, name));
  const [port, lakePort, dir] = [await freePort(), await freePort(), join(root, 'lake')];
  const store = buildStore(root, 'site');
  const id = await store.begin();
  await cp(join(project, built.distDir), join(root, '.next', id), { recursive: true });
  await store.finish(id, { fingerprint: 'of other sources', values: built.values });
  await mkdir(dir);

  const lines: string[] = [];
  const children: Child[] = [];
  const start = async () => {
    const ready = Promise.withResolvers<void>();
    const child = startChild({
      name: 'npm start',
      args: [join(project, 'lib/commands/start.ts')],
      cwd: root,
      env: testEnv({ PORT: String(port), LAKE_PORT: String(lakePort), LAKE_DIR: dir }),
      onLine: (line) => {
        lines.push(line);
        if (/Ctrl-C stops everything/.test(line)) ready.resolve();
      },
      graceMs: 20_000,
    });
    children.push(child);
    void child.ended.then(() => ready.reject(new Error(`npm start ended:\n${child.tail().join('\n')}`)));
    await ready.promise;
    return child;
  };
  return {
    url: `http://localhost:${port}`,
    root,
    lake: { port: lakePort, dir },
    lines,
    start,
    remove: async () => {
      for (const child of children) await child.stop();
      // The site may still write a file: it ends a moment after its parent.
      await rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
