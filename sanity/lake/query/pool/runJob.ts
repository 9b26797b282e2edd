import { httpError } from '../../http/apiError.ts';
import { makeFilter } from '../../listen/filter.ts';
import { answerQuery, answerWithSources, type QueryOptions } from '../evaluate.ts';
import type { FilterJob, Job, JobResults, Matches, QueryJob, SelectJob } from './job.ts';
import type { Snapshot } from './snapshot.ts';

const maxResultBytes = 32 * 1024 * 1024;

/** Runs one job on the latest documents. @throws ApiError in Sanity's shape */
export async function runJob(
  job: Job,
  snapshot: Snapshot,
  options: QueryOptions,
): Promise<JobResults[Job['kind']]> {
  snapshot.refresh();
  if (job.kind === 'query') return answer(job, snapshot, options);
  return job.kind === 'select' ? select(job, snapshot, options) : filter(job, snapshot);
}

async function answer(job: QueryJob, snapshot: Snapshot, options: QueryOptions): Promise<Uint8Array> {
  const startTime = performance.now();
  const { query, params, perspective, sourceMap, identity, returnQuery, syncTags } = job;
  const view = snapshot.view(perspective);
  const { result, map } = await answerWithSources(query, params, view, { ...options, identity, sourceMap });
  const body = {
    ...(returnQuery && { query }),
    result: result ?? null,
    ...(map && { resultSourceMap: map }),
    syncTags,
    ms: Math.round(performance.now() - startTime),
  };
  const bytes = Buffer.from(stringify(body));
  if (bytes.length <= maxResultBytes) return bytes;
  throw httpError(413, `The result is ${bytes.length} bytes, more than ${maxResultBytes}: request less data`);
}

function stringify(body: object): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw httpError(413, `The result is more than ${maxResultBytes} bytes: request less data`);
  }
}

async function select({ query, params, identity }: SelectJob, snapshot: Snapshot, options: QueryOptions) {
  const result = await answerQuery(query, params, snapshot.view('raw'), { ...options, identity });
  const matches = (Array.isArray(result) ? result : [result]) as ({ _id?: unknown } | null)[];
  return matches.map((match) => match?._id).filter((id) => typeof id === 'string');
}

async function filter({ query, params, identity, seq }: FilterJob, snapshot: Snapshot): Promise<Matches[]> {
  const test = makeFilter({ query, params, identity }, (id) => snapshot.view('raw').byId().get(id));
  const matches: Matches[] = [];
  for (const { before, after } of snapshot.commit(seq)?.changes ?? []) {
    matches.push({ before: await test(before), after: await test(after) });
  }
  return matches;
}
