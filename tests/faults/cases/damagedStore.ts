import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { freePort } from '#lib/processes/ports.ts';
import { startLake } from '#lib/processes/startLake.ts';
import { pages } from '../../e2e/expectedPages.ts';
import { type Damage, damages, hashesOfFolder } from '../../unit/lake/damages.ts';
import { clientOf } from '../../unit/lake/startLake.ts';
import type { FaultContext, FaultTest, Measurement } from '../fault.ts';
import { startWith, statusOf, waitUntil } from '../support/damagedStart.ts';
import { copyProject } from '../support/projectCopy.ts';

type Stores = { killed: string; before: string; spare: string };
type Ports = { PORT: string; LAKE_PORT: string };
type Outcome = { says: boolean; reseeded: boolean; served: number };

/** Damages a site's store in every known way, and runs `npm start` with it. */
export default { name: 'damagedStore', run } satisfies FaultTest;

async function run({ root, folder, progress }: FaultContext): Promise<Measurement[]> {
  const copy = await copyProject(root, folder);
  const ports = { PORT: String(await freePort()), LAKE_PORT: String(await freePort()) };
  const stores = await prepareStores(copy, folder, ports);
  progress('built, and the store copied right after an edit');
  const outcomes: Outcome[] = [];
  for (const each of damages) {
    const outcome = await startOn(each, stores, { root: copy, dir: join(folder, 'lake'), ports });
    progress(`${each.name}: ${JSON.stringify(outcome)}`);
    outcomes.push(outcome);
  }
  const count = (predicate: (outcome: Outcome) => boolean) => outcomes.filter(predicate).length;
  const [reseeded, reported] = [count((each) => each.reseeded), count((each) => each.says)];
  const served = count((each) => each.served === pages.length);
  const expected = `${damages.length} of ${damages.length}`;
  return [
    {
      name: `store damaged in ${damages.length} ways: silent reseeds, or files changed`,
      target: '0',
      measured: String(reseeded),
      passed: reseeded === 0,
    },
    {
      name: `store damaged in ${damages.length} ways: one line says what to do`,
      target: expected,
      measured: `${reported} of ${damages.length}`,
      passed: reported === damages.length,
    },
    {
      name: `store damaged in ${damages.length} ways: the site serves all ${pages.length} known pages`,
      target: expected,
      measured: `${served} of ${damages.length}`,
      passed: served === damages.length,
    },
  ];
}

/** A site with a build and content; its store as `kill -9` leaves it right after an edit; and another store. */
async function prepareStores(root: string, folder: string, ports: Ports): Promise<Stores> {
  const stores = {
    killed: join(folder, 'killed'),
    before: join(folder, 'before.sqlite'),
    spare: join(folder, 'spare'),
  };
  const spare = await startLake({ root, port: Number(ports.LAKE_PORT), dir: stores.spare });
  await spare.stop();
  const dir = join(folder, 'running');
  const start = startWith(root, { ...ports, LAKE_DIR: dir });
  const ready = () => start.lines.some((line) => /Ctrl-C stops everything/.test(line));
  if (!(await waitUntil(start, ready))) throw new Error(`npm start is not ready:\n${start.lines.join('\n')}`);
  await waitUntil(start, async () => (await documentsIn(dir, stores.before)) >= pages.length);
  // While a reader uses the previous state, the edit stays in the log.
  const reader = new DatabaseSync(join(dir, 'lake.sqlite'), { readOnly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT * FROM transactions').all();
  const { editor } = JSON.parse(await readFile(join(dir, 'tokens.json'), 'utf8'));
  const client = clientOf(`http://127.0.0.1:${ports.LAKE_PORT}`, editor);
  await client.create({ _id: 'drafts.an-edit', _type: 'page', title: 'an edit' });
  await cp(dir, stores.killed, { recursive: true });
  reader.close();
  await start.child.stop();
  return stores;
}

/**
 * Copies `lake.sqlite` alone.
 * @returns the number of documents in the copy
 */
async function documentsIn(dir: string, copy: string): Promise<number> {
  await cp(join(dir, 'lake.sqlite'), copy);
  const db = new DatabaseSync(copy);
  try {
    return Number(db.prepare('SELECT COUNT(*) AS n FROM documents').get()?.n);
  } catch {
    return 0;
  } finally {
    db.close();
  }
}

async function startOn(
  { damage, says, opened }: Damage,
  stores: Stores,
  { root, dir, ports }: { root: string; dir: string; ports: Ports },
): Promise<Outcome> {
  await rm(dir, { recursive: true, force: true });
  await cp(stores.killed, dir, { recursive: true });
  damage(dir, stores);
  const before = JSON.stringify(hashesOfFolder(dir));
  const start = startWith(root, { ...ports, LAKE_DIR: dir });
  try {
    const isReported = () =>
      start.lines.some((line) => says.test(line) && /npm run restore|delete it|Make it/.test(line));
    const site = `http://localhost:${ports.PORT}`;
    await waitUntil(start, async () => isReported() && (await statusOf(`${site}/`)) === 200);
    let served = 0;
    for (const { path } of pages) if ((await statusOf(site + path)) === 200) served += 1;
    const changed = !opened && JSON.stringify(hashesOfFolder(dir)) !== before;
    const reseeded = changed || start.lines.some((line) => /new store in/.test(line));
    return { says: isReported(), reseeded, served };
  } finally {
    await start.child.stop();
  }
}
