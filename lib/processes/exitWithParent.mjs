import { isMainThread } from 'node:worker_threads';

// Preloaded into every child (`node --import`). The parent holds the other end of stdin, so the end of stdin means that the
// parent has exited, even by SIGKILL, which no handler in the parent can catch.
// Only in the main thread, because stdin is closed in workers. Only in the direct child, which stops its whole process
// group: grandchildren inherit the flag and the pipe.
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
