import type { LakeConfig } from '../../../sanity/lake/config.ts';
import type { Job, JobResults } from '../../../sanity/lake/query/pool/job.ts';
import type { QueryPool } from '../../../sanity/lake/query/pool/queryPool.ts';
import { runJob } from '../../../sanity/lake/query/pool/runJob.ts';
import { openSnapshot } from '../../../sanity/lake/query/pool/snapshot.ts';
import { installLinearWildcards } from '../../../sanity/lake/query/wildcards.ts';

installLinearWildcards();

/** Runs queries in the test's own process: to start a process for each lake took longer than most tests. */
export function makeQueriesInProcess(config: LakeConfig): QueryPool {
  let snapshot: ReturnType<typeof openSnapshot> | undefined;
  return {
    start() {},
    run: async <J extends Job>(job: J) => {
      snapshot ??= openSnapshot(config.dir);
      return (await runJob(job, snapshot, config)) as JobResults[J['kind']];
    },
    close() {},
  };
}
