import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How a process exited: one of the two is null. */
export type ExitStatus = { code: number | null; signal: NodeJS.Signals | null };

/** A child process, in its own process group. */
export type Child = {
  name: string;
  pid: number;
  /** Resolves when the process has exited; never rejects. */
  ended: Promise<ExitStatus>;
  /** The last lines of its output, oldest first. */
  tail: () => string[];
  /** Stops it and its descendants: SIGTERM, then SIGKILL after `graceMs`. Resolves when it has exited. */
  stop: (graceMs?: number) => Promise<void>;
  /** The underlying process, for messages if it was started with `ipc`. */
  handle: ChildProcess;
};

type ChildOptions = {
  name: string;
  /** Arguments to Node: the script first. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Called with each line of output. By default output is only kept in `tail`. */
  onLine?: (line: string) => void;
  /** Opens an IPC channel for messages and connections. */
  ipc?: boolean;
  /** Time (ms) between SIGTERM and SIGKILL. */
  graceMs?: number;
};

const TAIL_LINES = 60;
const GRACE_MS = 5_000;
const guard = new URL('./exitWithParent.ts', import.meta.url).href;
const running = new Set<Child>();

/**
 * Starts Node with a script. The child never outlives its parent, even if the parent is killed.
 *
 * @example const child = startChild({ name: 'lake', args: ['sanity/lake/main.ts'], cwd: root, env });
 */
export function startChild(options: ChildOptions): Child {
  const { name, args, cwd, env, onLine, ipc, graceMs = GRACE_MS } = options;
  const handle = spawn(process.execPath, ['--import', guard, ...args], {
    cwd,
    env: { ...env, RUN_PARENT_PID: String(process.pid), RUN_GRACE_MS: String(graceMs) },
    stdio: ['pipe', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
    // A separate process group, so that Ctrl-C reaches only the parent and one signal stops the whole tree.
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
    // 'close' instead of 'exit': by then all output has been read.
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
    stop: (timeoutMs = graceMs) => stopGroup(handle, ended, timeoutMs),
    handle,
  };
  running.add(child);
  void ended.then(() => running.delete(child));
  return child;
}

const beforeStop = new Set<() => Promise<void>>();

/** Registers work to do before the children are stopped, such as closing the public port. */
export function doBeforeStop(work: () => Promise<void>): void {
  beforeStop.add(work);
}

/** Stops all running children, newest first. */
export async function stopAll(): Promise<void> {
  for (const work of beforeStop) await work();
  for (const child of [...running].reverse()) await child.stop();
}

async function stopGroup(handle: ChildProcess, ended: Promise<ExitStatus>, graceMs: number): Promise<void> {
  signalGroup(handle, 'SIGTERM');
  const killTimer = setTimeout(() => signalGroup(handle, 'SIGKILL'), graceMs);
  await ended;
  clearTimeout(killTimer);
  // Descendants that outlived the child.
  signalGroup(handle, 'SIGKILL');
}

function signalGroup(handle: ChildProcess, signal: NodeJS.Signals): void {
  if (handle.pid === undefined) return;
  try {
    process.kill(-handle.pid, signal);
  } catch {
    // The group has already exited.
  }
}
