import { Worker } from 'node:worker_threads';
import { ApiError } from '../../http/apiError.ts';
import { installLinearWildcards } from '../wildcards.ts';
import type { Job, Reply } from './job.ts';
import { runJob } from './runJob.ts';
import { openSnapshot } from './snapshot.ts';

// A query process: runs one job at a time for the lake that forked it, with `[folder, project id, dataset]` as arguments.
// It only reads, so the lake can kill it when a job takes too long.
const [dir = '', projectId = '', dataset = ''] = process.argv.slice(2);

installLinearWildcards();
// Ignored, because Ctrl-C and systemd also signal query processes directly. The lake ends them itself.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit(0));
new Worker(new URL('watchParent.ts', import.meta.url), { workerData: process.ppid }).unref();
// groq-js leaves rejected promises of a failed query unhandled. The query itself reports the error.
process.on('unhandledRejection', () => {});

const snapshot = openSnapshot(dir);
const send = (reply: Reply) => void process.send?.(reply);

process.on('message', (job: Job) => {
  runJob(job, snapshot, { projectId, dataset }).then(
    (result) => send({ result }),
    (error) => {
      if (error instanceof ApiError) return send({ error: { status: error.status, body: error.body } });
      // Thrown outside the promise, so that an unexpected error ends the process and reaches the lake's log.
      setImmediate(() => {
        throw error;
      });
    },
  );
});
send({ ready: true });
