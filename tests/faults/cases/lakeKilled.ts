import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#lib/processes/ports.ts';
import type { FaultContext, FaultTest, Measurement } from '../fault.ts';
import { letEditorWrite } from '../support/editor.ts';
import { findLake } from '../support/lakeProcess.ts';
import { npmStart } from '../support/npm.ts';
import { copyProject } from '../support/projectCopy.ts';
import { knownPages } from '../support/sitePages.ts';
import { startVisitors } from '../support/visitors.ts';

const KILLS = 20;
const BACK_MS = 3_000;
/** The lake is killed at a random moment within this time after it is ready. */
const WITHIN_MS = 1_500;

/** Kills the lake of a real `npm start` repeatedly, while visitors send requests and an editor writes. */
export default { name: 'lakeKilled', run } satisfies FaultTest;

async function run({ root, folder, progress }: FaultContext): Promise<Measurement[]> {
  const copy = await copyProject(root, folder);
  const [port, lakePort] = [await freePort(), await freePort()];
  const dir = join(folder, 'lake');
  const env = { PORT: String(port), LAKE_PORT: String(lakePort), LAKE_DIR: dir };
  const start = await npmStart({ root: copy, env });
  progress('npm start is ready');
  try {
    const site = `http://localhost:${port}`;
    const lake = `http://127.0.0.1:${lakePort}`;
    const pages = await knownPages(site);
    const { editor: token } = JSON.parse(await readFile(join(dir, 'tokens.json'), 'utf8'));
    const visitors = startVisitors({ visitors: 4, next: (count) => site + pages[count % pages.length] });
    const editor = letEditorWrite(lake, token);
    const times: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(Math.random() * WITHIN_MS);
      const pid = await findLake(start.pid);
      if (pid === undefined) throw new Error('the lake does not run');
      process.kill(pid, 'SIGKILL');
      const startedAt = performance.now();
      await untilHealthy(lake, start.tail);
      times.push(performance.now() - startedAt);
    }
    await visitors.stop();
    await editor.stop();
    const lost = await editor.lost();
    const slowest = Math.max(...times);
    const failures = visitors.failures();
    return [
      {
        name: `lake killed × ${KILLS}: known pages other than 200`,
        target: '0',
        measured: `${failures.length} of ${visitors.answered()} ${failures.join(', ')}`.trim(),
        passed: failures.length === 0 && visitors.answered() > 0,
      },
      {
        name: `lake killed × ${KILLS}: back after`,
        target: '≤ 3 s each',
        measured: `${(slowest / 1000).toFixed(1)} s at most`,
        passed: slowest <= BACK_MS,
      },
      {
        name: `lake killed × ${KILLS}: acknowledged writes lost`,
        target: '0',
        measured: `${lost.length} of ${editor.acknowledged()}`,
        passed: lost.length === 0 && editor.acknowledged() > 0,
      },
    ];
  } finally {
    await start.stop();
  }
}

/** @throws Error with the last lines of `npm start` if the lake is not ready within half a minute */
async function untilHealthy(lake: string, tail: () => string[]): Promise<void> {
  const before = Date.now() + 30_000;
  while (Date.now() < before) {
    const response = await fetch(`${lake}/health`, { signal: AbortSignal.timeout(1_000) }).catch(
      () => undefined,
    );
    if (response?.ok) return;
    await pause(10);
  }
  throw new Error(`the lake is not back after 30 s:\n${tail().join('\n')}`);
}
