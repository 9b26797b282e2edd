import { createRequire } from 'node:module';
import { childEnv } from './childEnv.ts';
import { type Child, startChild } from './childProcess.ts';

type NextOptions = {
  root: string;
  /** `build`, `start`, `dev` or `typegen`, with flags. */
  args: string[];
  /** The build folder, relative to the root; by default Next's own. */
  distDir?: string;
  env: NodeJS.ProcessEnv;
  onLine?: (line: string) => void;
  /** Opens an IPC channel for messages and connections. */
  ipc?: boolean;
  /** Time (ms) between SIGTERM and SIGKILL. */
  graceMs?: number;
};

/** Starts a Next command as a child process. */
export function startNext({ root, args, distDir, env, onLine, ipc, graceMs }: NextOptions): Child {
  const bin = createRequire(import.meta.url).resolve('next/dist/bin/next');
  return startChild({
    name: `next ${args[0]}`,
    args: [bin, ...args],
    cwd: root,
    env: childEnv(env, { NEXT_DIST_DIR: distDir, NODE_ENV: undefined }),
    onLine,
    ipc,
    graceMs,
  });
}
