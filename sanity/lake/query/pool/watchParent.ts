import { workerData } from 'node:worker_threads';

// A query process sees its channel close when the lake has ended, but not during an endless query. This thread does: an
// orphaned process gets another parent.
setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, 500);
