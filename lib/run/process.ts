import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How a process ended: one of the two is null. */
export type Ending = { code: number | null; signal: NodeJS.Signals | null };

/** A process started by a command, in a process group of its own. */
export type Child = {
  name: string;
  pid: number;
  /** Resolves when the process has ended; never rejects. */
  ended: Promise<Ending>;
  /** The last lines it wrote, oldest first. */
  tail: () => string[];
  /** Ends it and whatever it started; resolves when it is gone. Safe to call twice. */
  stop: () => Promise<void>;
};

type ChildOptions = {
  name: string;
  /** Arguments to Node: the script first. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Called with each line of output; without it output only goes to the tail. */
  onLine?: (line: string) => void;
};

const TAIL_LINES = 60;
const GRACE_MS = 5_000;
const guard = new URL('./dieWithParent.mjs', import.meta.url).href;
const running = new Set<Child>();

/**
 * Starts Node with a script. The child is ended with its parent, whichever way that goes: by `stop`, by `stopAll`, or
 * because the parent was killed.
 */
export function startChild({ name, args, cwd, env, onLine }: ChildOptions): Child {
  const handle = spawn(process.execPath, ['--import', guard, ...args], {
    cwd,
    env: { ...env, RUN_PARENT_PID: String(process.pid) },
    stdio: ['pipe', 'pipe', 'pipe'],
    // Its own group, so that Ctrl-C reaches only the parent and one signal ends the whole tree.
    detached: true,
  });
  const lines: string[] = [];
  for (const stream of [handle.stdout, handle.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > TAIL_LINES) lines.shift();
      onLine?.(line);
    });
  }
  handle.stdin.on('error', () => {});
  const ended = new Promise<Ending>((resolve) => {
    // 'close' rather than 'exit': by then the last lines have been read.
    handle.once('close', (code, signal) => resolve({ code, signal }));
    handle.once('error', (error) => {
      lines.push(error.message);
      resolve({ code: 1, signal: null });
    });
  });
  const child: Child = {
    name,
    pid: handle.pid ?? 0,
    ended,
    tail: () => [...lines],
    stop: () => endGroup(handle, ended),
  };
  running.add(child);
  void ended.then(() => running.delete(child));
  return child;
}

/** Ends every child that is still running, the newest first. */
export async function stopAll(): Promise<void> {
  for (const child of [...running].reverse()) await child.stop();
}

async function endGroup(handle: ChildProcess, ended: Promise<Ending>): Promise<void> {
  signalGroup(handle, 'SIGTERM');
  const late = setTimeout(() => signalGroup(handle, 'SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(late);
  // What the child started and left behind.
  signalGroup(handle, 'SIGKILL');
}

function signalGroup(handle: ChildProcess, signal: NodeJS.Signals): void {
  if (handle.pid === undefined) return;
  try {
    process.kill(-handle.pid, signal);
  } catch {
    // The group is gone already.
  }
}
