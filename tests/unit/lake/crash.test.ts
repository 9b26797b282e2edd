import { expect, test } from 'vitest';
import { crashRuns } from './crashRuns.ts';
import { folder } from './startLake.ts';

// `npm run test:crash` does the same fifty times.
test('a lake that is killed while it is written to opens again, with all it had acknowledged', async () => {
  const report = await crashRuns(folder(), 6, Math.random);
  expect(report).toMatchObject({ lost: [], notOpened: [] });
  expect(report.acknowledged).toBeGreaterThan(50);
}, 60_000);
