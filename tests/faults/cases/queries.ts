import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import type { FaultContext, FaultTest, Measurement } from '../fault.ts';
import { evilQueries } from '../support/evilQueries.ts';
import { fuzzQuery, seededRandom } from '../support/fuzzQueries.ts';
import {
  askHealth,
  type LakeUnderAttack,
  runQuery,
  type Timed,
  writeDocument,
} from '../support/lakeRequests.ts';

const fuzzed = 2000;
const documents = 3000;
// A fifth of the default limit: most of the malicious queries reach it, and the test should end within minutes.
const limitMs = 1000;
const targetMs = 50;

/** Runs malicious and fuzzed queries while an editor writes, and measures `/health` and the writes. */
export default {
  name: 'queries',
  async run(context) {
    const lake = await startLake(context);
    const answers: { name: string; answer: Timed }[] = [];
    const stop = new AbortController();
    const health = repeat(stop.signal, 20, () => askHealth(lake));
    const writes = repeat(stop.signal, 20, (n) => writeDocument(lake, `drafts.written-${n % 20}`, n));
    const evil = async (from: string) => {
      for (const each of evilQueries) {
        const answer = await runQuery(lake, each);
        context.progress(`${from}: ${each.name}: ${answer.status} in ${answer.ms.toFixed(0)} ms`);
        answers.push({ name: each.name, answer });
      }
    };
    // Three at a time, so that one attacker uses everything a caller may use.
    await Promise.all(['first', 'second', 'third'].map(evil));
    const random = seededRandom(16);
    const fuzz = async () => {
      while (answers.length < fuzzed + 3 * evilQueries.length) {
        const query = fuzzQuery(random);
        if (answers.length % 200 === 0) context.progress(`${answers.length} queries`);
        answers.push({ name: query, answer: await runQuery(lake, { query, params: { x: 'a' } }) });
      }
    };
    await Promise.all([fuzz(), fuzz(), fuzz()]);
    stop.abort();
    const [healthTimes, writeTimes] = await Promise.all([health, writes]);
    const restarts = lake.ended() ? 1 : 0;
    lake.kill();
    return [
      latency('/health', healthTimes),
      latency('writes of an editor', writeTimes),
      row('restarts of the lake', '0', restarts, restarts === 0),
      ...verdict(answers),
    ];
  },
} satisfies FaultTest;

function verdict(answers: { name: string; answer: Timed }[]): Measurement[] {
  const isTimeout = ({ status, body }: Timed) => status === 504 && body.includes('queryTimeoutError');
  const wrong = answers.filter(({ answer }) => answer.status >= 500 && !isTimeout(answer));
  const counts = Map.groupBy(answers, ({ answer }) => answer.status);
  const summary = [...counts].map(([status, { length }]) => `${length} × ${status}`).join(', ');
  const first = wrong[0]
    ? `; first: ${wrong[0].name.slice(0, 80)} ${wrong[0].answer.body.slice(0, 120)}`
    : '';
  const name = `${answers.length} malicious and fuzzed queries`;
  return [row(name, '0 × 5xx other than a clear 504', `${summary}${first}`, wrong.length === 0)];
}

function latency(name: string, times: Timed[]): Measurement {
  const sorted = times.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Infinity;
  const failed = times.filter(({ status }) => status !== 200).length;
  const measured = `p50 ${at(0.5).toFixed(1)}, p99 ${at(0.99).toFixed(1)}, max ${at(1).toFixed(1)} ms of ${times.length}, ${failed} failed`;
  return row(name, `p99 ≤ ${targetMs} ms, 0 failed`, measured, at(0.99) <= targetMs && failed === 0);
}

const row = (name: string, target: string, measured: string | number, passed: boolean): Measurement => ({
  name,
  target,
  measured: String(measured),
  passed,
});

async function repeat(
  signal: AbortSignal,
  pauseMs: number,
  request: (n: number) => Promise<Timed>,
): Promise<Timed[]> {
  const times: Timed[] = [];
  while (!signal.aborted) {
    times.push(await request(times.length));
    await setTimeout(pauseMs);
  }
  return times;
}

async function startLake({ root, folder }: FaultContext) {
  const seed = join(folder, 'seed.ndjson');
  const lines = Array.from({ length: documents }, (_, n) =>
    JSON.stringify({
      _id: `page-${n}`,
      _type: 'page',
      title: `Side ${n}`,
      n,
      slug: { current: `side-${n}` },
      parent: { _type: 'reference', _ref: `page-${Math.floor(n / 10)}`, _weak: true },
      text: 'God ledelse i øjenhøjde. '.repeat(40),
    }),
  );
  await writeFile(seed, lines.join('\n'));
  const tokens = { editor: 'editor-token-of-the-fault-test', viewer: 'viewer-token-of-the-fault-test' };
  const child = spawn('node', [join(root, 'sanity/lake/main.ts')], {
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      LAKE_PORT: '0',
      LAKE_DIR: join(folder, 'lake'),
      LAKE_SEED: seed,
      LAKE_QUERY_LIMIT_MS: String(limitMs),
      LAKE_EDITOR_TOKEN: tokens.editor,
      LAKE_VIEWER_TOKEN: tokens.viewer,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let url = '';
  for await (const line of createInterface(child.stdout)) {
    url = /listening on (\S+)/.exec(line)?.[1] ?? '';
    if (url) break;
  }
  child.stdout.resume();
  if (!url) throw new Error('the lake did not start: see above');
  const lake: LakeUnderAttack = { url, ...tokens };
  return {
    ...lake,
    ended: () => child.exitCode !== null || child.signalCode !== null,
    kill: () => void child.kill('SIGKILL'),
  };
}
