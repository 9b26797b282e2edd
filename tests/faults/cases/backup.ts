import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import type { SanityClient } from '@sanity/client';
import { startChild } from '#lib/processes/childProcess.ts';
import { freePort } from '#lib/processes/ports.ts';
import { startLake } from '#lib/processes/startLake.ts';
import { testEnv } from '../../e2e/support/testSite.ts';
import { assetHashes, readStore } from '../../unit/backup/readStore.ts';
import { editorOf, testTokens } from '../../unit/lake/startLake.ts';
import type { FaultContext, FaultTest, Measurement } from '../fault.ts';

const ROUNDS = 5;
const WRITERS = 4;
const DOCUMENTS = 2000;

type Round = { writes: number; uploads: number; equal: boolean; between: boolean; seconds: number };

/** Backs up a store while editors write and upload, restores the backup elsewhere, and compares. */
export default { name: 'backup', run } satisfies FaultTest;

async function run({ root, folder, progress }: FaultContext): Promise<Measurement[]> {
  const port = await freePort();
  const dir = join(folder, 'lake');
  const env = testEnv({ ...testTokens, LAKE_DIR: dir });
  const lake = await startLake({ root, port, dir, env });
  try {
    const client = editorOf(`http://127.0.0.1:${port}`, { timeout: 60_000 });
    await fill(client);
    progress(`${DOCUMENTS} documents are there`);
    const rounds: Round[] = [];
    for (let number = 1; number <= ROUNDS; number++) {
      const round = await backUpAndRestore(number, { root, folder, dir, env, client });
      progress(`backup ${number}: ${JSON.stringify(round)}`);
      rounds.push(round);
    }
    const sum = (key: 'writes' | 'uploads') => rounds.reduce((total, round) => total + round[key], 0);
    const [writes, uploads] = [sum('writes'), sum('uploads')];
    const equal = rounds.filter((round) => round.equal && round.between).length;
    return [
      {
        name: `backup while ${WRITERS} editors write, restored elsewhere: equal to the store after one commit`,
        target: `${ROUNDS} of ${ROUNDS}, with hundreds of writes meanwhile`,
        measured: `${equal} of ${ROUNDS}, ${writes} writes and ${uploads} uploads meanwhile`,
        passed: equal === ROUNDS && writes >= 300 && uploads >= 20,
      },
    ];
  } finally {
    await lake.stop();
  }
}

/** Documents with a history, so that a backup takes a while. */
async function fill(client: SanityClient): Promise<void> {
  const text = 'Væksthus for Ledelse '.repeat(200);
  for (let from = 0; from < DOCUMENTS; from += 200) {
    for (const title of ['first', 'second', 'third']) {
      const transaction = client.transaction();
      for (let n = from; n < from + 200; n++) {
        transaction.createOrReplace({ _id: `filled-${n}`, _type: 'page', title, text });
      }
      await transaction.commit({ visibility: 'async' });
    }
  }
}

type Setup = {
  root: string;
  folder: string;
  dir: string;
  env: NodeJS.ProcessEnv;
  client: SanityClient;
};

async function backUpAndRestore(number: number, { root, folder, dir, env, client }: Setup): Promise<Round> {
  const [path, to] = [join(folder, `${number}.tar`), join(folder, `restored-${number}`)];
  let [writes, uploads, stopping] = [0, 0, false];
  const write = async (writer: number) => {
    for (let n = 0; !stopping; n++) {
      // Two documents in one transaction: a copy contains both or neither.
      const pair = client.transaction();
      for (const half of ['a', 'b']) {
        pair.createOrReplace({ _id: `pair-${writer}-${half}`, _type: 'pair', n: `${number}-${n}` });
      }
      await pair.commit({ visibility: 'async' });
      writes += 1;
      if (n % 10 > 0) continue;
      const bytes = Buffer.from(`a file ${number} ${writer} ${n} `.repeat(5000));
      await client.assets.upload('file', bytes, { filename: 'a.txt' });
      uploads += 1;
    }
  };
  const first = lastTransaction(dir);
  const writing = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  const startedAt = performance.now();
  await command('backup', [path]);
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  const last = lastTransaction(dir);
  stopping = true;
  await writing;
  await command('restore', [path], to);

  const restored = readStore(to);
  const copied = (restored.transactions.at(-1) as { id: string; seq: number } | undefined) ?? {
    id: '',
    seq: 0,
  };
  const original = readStore(dir, copied.id);
  const [before, after] = [assetHashes(dir), assetHashes(to)];
  const equal =
    isDeepStrictEqual(restored, original) &&
    Object.entries(after).every(([name, hash]) => before[name] === hash) &&
    assetFiles(restored.documents).every((name) => name in after);
  return { writes, uploads, equal, between: copied.seq >= first && copied.seq <= last, seconds };

  async function command(name: 'backup' | 'restore', args: string[], folder = dir): Promise<void> {
    const script = [join(root, `lib/commands/${name}.ts`), ...args];
    const child = startChild({ name, args: script, cwd: root, env: { ...env, LAKE_DIR: folder } });
    const { code } = await child.ended;
    if (code !== 0) throw new Error(`npm run ${name} ended with ${code}: ${child.tail().join('\n')}`);
  }
}

function assetFiles(documents: Record<string, unknown>): string[] {
  const all = Object.values(documents) as { _type: string; path?: string }[];
  return all.flatMap(
    ({ _type, path }) => (/^sanity\.\w+Asset$/.test(_type) && path?.split('/').at(-1)) || [],
  );
}

function lastTransaction(dir: string): number {
  const db = new DatabaseSync(join(dir, 'lake.sqlite'), { readOnly: true });
  const seq = Number(db.prepare('SELECT MAX(seq) AS seq FROM transactions').get()?.seq);
  db.close();
  return seq;
}
