import { expect, test } from 'vitest';
import type { QueryJob } from '../../../sanity/lake/query/pool/job.ts';
import { runJob } from '../../../sanity/lake/query/pool/runJob.ts';
import { makeView } from '../../../sanity/lake/query/view.ts';

const mebibyte = 1024 * 1024;
const job: QueryJob = {
  ...{
    kind: 'query',
    query: '*',
    params: {},
    identity: 'x',
    perspective: 'raw',
    returnQuery: false,
    syncTags: [],
  },
};

/** Returns the result's size in bytes for this number of documents of 4 MiB. */
async function bytesOfAll(count: number): Promise<number> {
  const document = {
    _type: 'page',
    _rev: 'r',
    _createdAt: '',
    _updatedAt: '',
    text: 'x'.repeat(4 * mebibyte),
  };
  const view = makeView(
    Array.from({ length: count }, (_, n) => ({ _id: `p${n}`, ...document })),
    'raw',
  );
  const snapshot = { refresh: () => {}, view: () => view, commit: () => undefined };
  const result = await runJob(job, snapshot, { projectId: 'embedded', dataset: 'production' });
  return (result as Uint8Array).byteLength;
}

test('a result of more than 32 MiB is refused, and a smaller one is returned', async () => {
  expect(await bytesOfAll(7)).toBeGreaterThan(28 * mebibyte);
  await expect(bytesOfAll(8)).rejects.toMatchObject({ status: 413 });
});
