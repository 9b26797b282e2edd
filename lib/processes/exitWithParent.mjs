import { isMainThread } from 'node:worker_threads';

// Preloaded into every child (`node --import`). The parent holds the other end of stdin, so its end means that the
// parent is gone, even by SIGKILL, which no handler in the parent can pass on.
// Only in the main thread: a worker's stdin has ended before it began. Only in the direct child, which acts for its
// whole process group: a grandchild inherits the flag and the pipe.
if (isMainThread && Number(process.env.RUN_PARENT_PID) === process.ppid) {
  process.stdin.on('end', () => {
    try {
      process.kill(-process.pid, 'SIGTERM');
    } catch {
      process.exit(1);
    }
  });
  process.stdin.on('error', () => {});
  process.stdin.resume();
  process.stdin.unref?.();
}
