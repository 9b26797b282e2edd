import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How a process ended: one of the two is null. */
export type ExitStatus = { code: number | null; signal: NodeJS.Signals | null };

/** A process started by a command, in a process group of its own. */
export type Child = {
  name: string;
  pid: number;
  /** Resolves when the process has ended; never rejects. */
  ended: Promise<ExitStatus>;
  /** The last lines it wrote, oldest first. */
  tail: () => string[];
  /** Ends it and whatever it started; resolves when it is gone, which it is by force when the time (ms) is up. */
  stop: (graceMs?: number) => Promise<void>;
  /** The process itself: messages go to it when it was started with `ipc`. */
  handle: ChildProcess;
};

type ChildOptions = {
  name: string;
  /** Arguments to Node: the script first. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Called with each line of output; without it output only goes to the tail. */
  onLine?: (line: string) => void;
  /** Opens a channel for messages and connections. */
  ipc?: boolean;
  /** How long (ms) it may take to end before it is ended by force. */
  graceMs?: number;
};

const TAIL_LINES = 60;
const GRACE_MS = 5_000;
const guard = new URL('./exitWithParent.mjs', import.meta.url).href;
const running = new Set<Child>();

/**
 * Starts Node with a script. The child is ended with its parent, whichever way that goes: by `stop`, by `stopAll`, or
 * because the parent was killed.
 */
export function startChild(options: ChildOptions): Child {
  const { name, args, cwd, env, onLine, ipc, graceMs = GRACE_MS } = options;
  const handle = spawn(process.execPath, ['--import', guard, ...args], {
    cwd,
    env: { ...env, RUN_PARENT_PID: String(process.pid) },
    stdio: ['pipe', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
    // Its own group, so that Ctrl-C reaches only the parent and one signal ends the whole tree.
    detached: true,
  });
  const lines: string[] = [];
  for (const stream of [handle.stdout, handle.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > TAIL_LINES) lines.shift();
      onLine?.(line);
    });
  }
  handle.stdin?.on('error', () => {});
  const ended = new Promise<ExitStatus>((resolve) => {
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
    stop: (ownGraceMs = graceMs) => endGroup(handle, ended, ownGraceMs),
    handle,
  };
  running.add(child);
  void ended.then(() => running.delete(child));
  return child;
}

const beforeStop = new Set<() => Promise<void>>();

/** Registers what must be done before the children are ended, such as to accept no more connections. */
export function doBeforeStop(work: () => Promise<void>): void {
  beforeStop.add(work);
}

/** Ends every child that is still running, the newest first. */
export async function stopAll(): Promise<void> {
  for (const work of beforeStop) await work();
  for (const child of [...running].reverse()) await child.stop();
}

async function endGroup(handle: ChildProcess, ended: Promise<ExitStatus>, graceMs: number): Promise<void> {
  signalGroup(handle, 'SIGTERM');
  const late = setTimeout(() => signalGroup(handle, 'SIGKILL'), graceMs);
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
