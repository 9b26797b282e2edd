import { expect, test } from 'vitest';
import { allTests } from '../../effort.ts';
import { crashRuns } from './crashRuns.ts';
import { folder } from './startLake.ts';

test('a lake that is killed during writes opens again with every acknowledged write', async () => {
  const report = await crashRuns(folder(), allTests ? 50 : 3, Math.random);
  expect(report).toMatchObject({ lost: [], notOpened: [] });
  expect(report.acknowledged).toBeGreaterThan(0);
}, 300_000);
