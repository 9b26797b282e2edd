import { createRequire } from 'node:module';
import { childEnv } from './childEnv.ts';
import { type Child, startChild } from './childProcess.ts';

type NextOptions = {
  root: string;
  /** `build`, `start`, `dev` or `typegen`, with its flags. */
  args: string[];
  /** The folder of the build, from the root; without it Next's own. */
  distDir?: string;
  env: NodeJS.ProcessEnv;
  onLine?: (line: string) => void;
  /** Opens a channel for messages and connections. */
  ipc?: boolean;
  /** How long (ms) it may take to end before it is ended by force. */
  graceMs?: number;
};

/** Starts one of Next's commands as a child. */
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
