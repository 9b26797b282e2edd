import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const token = 'editor-token-of-the-crash-test';
const writers = 6;

export interface CrashReport {
  runs: number;
  /** Number of writes that the lake acknowledged. */
  acknowledged: number;
  /** Acknowledged writes that were missing after a restart. */
  lost: string[];
  /** Starts that failed. */
  notOpened: string[];
}

/**
 * Kills a lake repeatedly, at random moments while several editors write, and checks after each restart that every
 * acknowledged write still exists.
 * @param dir an empty folder for all runs: each start finds the files that the previous kill left
 * @param random returns 0–1; decides when to kill
 */
export async function crashRuns(dir: string, runs: number, random: () => number): Promise<CrashReport> {
  const report: CrashReport = { runs, acknowledged: 0, lost: [], notOpened: [] };
  const counters = new Map<string, number>(); // document id → highest acknowledged number
  const creators = new Map<string, string>(); // document id → the transaction that created it
  for (let run = 0; run <= runs; run++) {
    const lake = await startLake(join(dir, 'lake'));
    if (!lake) {
      report.notOpened.push(`run ${run}`);
      return report;
    }
    report.lost.push(
      ...(await findLost(lake.url, counters, creators)).map((description) => `run ${run}: ${description}`),
    );
    if (run === runs) {
      await lake.kill();
      return report;
    }
    let killed = false;
    const write = async (writer: number) => {
      const id = `counter-${writer}`;
      while (!killed) {
        const next = (counters.get(id) ?? 0) + 1;
        const newcomer = `made-${run}-${writer}-${next}`;
        const transactionId = `t-${newcomer}`;
        const mutations = [
          { createIfNotExists: { _id: id, _type: 'counter' } },
          { patch: { id, set: { n: next, text: 'Væksthus for Ledelse '.repeat(20) } } },
          { create: { _id: newcomer, _type: 'page', counter: { _type: 'reference', _ref: id } } },
        ];
        const done = await post(lake.url, { mutations, transactionId }).catch(() => false);
        if (!done) return;
        counters.set(id, next);
        creators.set(newcomer, transactionId);
        report.acknowledged += 1;
      }
    };
    const writing = Array.from({ length: writers }, (_, writer) => write(writer));
    // The kill waits for a number of writes, not a time, so that a slow machine gets as far as a fast one.
    const target = report.acknowledged + Math.floor(random() * 120);
    await Promise.race([hasReached(() => report.acknowledged >= target), ...writing]);
    await lake.kill();
    killed = true;
    await Promise.all(writing);
  }
  return report;
}

async function hasReached(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((next) => setImmediate(next));
}

async function post(url: string, body: object): Promise<boolean> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(`${url}/v1/data/mutate/production`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { transactionId?: string; error?: unknown };
  if (response.ok && answer.transactionId) return true;
  throw new Error(JSON.stringify(answer));
}

async function findLost(
  url: string,
  counters: Map<string, number>,
  creators: Map<string, string>,
): Promise<string[]> {
  const headers = { authorization: `Bearer ${token}` };
  const query = encodeURIComponent('*[]{_id, _rev, n}');
  const response = await fetch(`${url}/v1/data/query/production?query=${query}&perspective=raw`, { headers });
  const { result } = (await response.json()) as { result: { _id: string; _rev: string; n?: number }[] };
  const stored = new Map(result.map((document) => [document._id, document]));
  const lost = [...counters].filter(([id, n]) => (stored.get(id)?.n ?? 0) < n).map(([id, n]) => `${id} ${n}`);
  for (const [id, transaction] of creators) if (stored.get(id)?._rev !== transaction) lost.push(id);
  // A write without acknowledgement may still exist: the next round counts from it.
  for (const [id, { n }] of stored) if (n !== undefined) counters.set(id, n);
  return lost;
}

async function startLake(dir: string): Promise<{ url: string; kill: () => Promise<void> } | undefined> {
  const main = resolve(import.meta.dirname, '../../../sanity/lake/main.ts');
  const env = { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', LAKE_PORT: '0', LAKE_DIR: dir };
  const secrets = { LAKE_EDITOR_TOKEN: token, LAKE_PASSWORD: 'password of the crash test' };
  const child: ChildProcess = spawn('node', [main], {
    env: { ...env, ...secrets } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let stdout = '';
  const listening = new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
      const url = /listening on (\S+)\n/.exec(stdout)?.[1];
      if (url) resolve(url);
    });
  });
  const url = await Promise.race([listening, ended.then(() => undefined)]);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return url === undefined ? undefined : { url, kill };
}
