import { expect, test } from 'vitest';
import { some } from '../../effort.ts';
import { crashRuns } from './crashRuns.ts';
import { folder } from './startLake.ts';

// `npm run test:crash` repeats this fifty times.
test('a lake that is killed during writes opens again with every acknowledged write', async () => {
  const report = await crashRuns(folder(), some(6, 3), Math.random);
  expect(report).toMatchObject({ lost: [], notOpened: [] });
  expect(report.acknowledged).toBeGreaterThan(0);
}, 60_000);
