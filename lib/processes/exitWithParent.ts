import { isMainThread } from 'node:worker_threads';

// Preloaded into every child (`node --import`). The parent holds the other end of stdin, so the end of stdin means that the
// parent has exited, even by SIGKILL, which no handler in the parent can catch.
// Only in the main thread, because stdin is closed in workers. Only in the direct child, which stops its whole process
// group: grandchildren inherit the flag and the pipe.
if (isMainThread && Number(process.env.RUN_PARENT_PID) === process.ppid) {
  process.stdin.on('end', () => {
    signalGroup('SIGTERM');
    // Next answers pending requests first. One that never ends would keep an orphan alive for good.
    setTimeout(() => signalGroup('SIGKILL'), Number(process.env.RUN_GRACE_MS)).unref();
  });
  process.stdin.on('error', () => {});
  process.stdin.resume();
  process.stdin.unref?.();
}

function signalGroup(signal: NodeJS.Signals): void {
  try {
    process.kill(-process.pid, signal);
  } catch {
    process.exit(1);
  }
}
