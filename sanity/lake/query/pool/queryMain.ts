import { Worker } from 'node:worker_threads';
import { ApiError } from '../../http/apiError.ts';
import { installLinearWildcards } from '../wildcards.ts';
import type { Job, Reply } from './job.ts';
import { runJob } from './runJob.ts';
import { openSnapshot } from './snapshot.ts';

// A query process: runs one job at a time for the lake that started it, with `[folder, project id, dataset]` as
// arguments. It is killed when a job takes too long, so it only reads.
const [dir = '', projectId = '', dataset = ''] = process.argv.slice(2);

installLinearWildcards();
// The lake decides when its query processes end; Ctrl-C and systemd signal them together with the lake.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit(0));
new Worker(new URL('watchParent.ts', import.meta.url), { workerData: process.ppid }).unref();
// groq-js leaves the streams of a failed query rejecting with nobody listening. The query itself has its error.
process.on('unhandledRejection', () => {});

const snapshot = openSnapshot(dir);
const send = (reply: Reply) => void process.send?.(reply);

process.on('message', (job: Job) => {
  runJob(job, snapshot, { projectId, dataset }).then(
    (result) => send({ result }),
    (error) => {
      if (error instanceof ApiError) return send({ error: { status: error.status, body: error.body } });
      // An unexpected error ends the process, and so reaches the log of the lake.
      setImmediate(() => {
        throw error;
      });
    },
  );
});
send({ ready: true });
