import { expect, test } from '@playwright/test';
import { routes } from '#sanity/lake/http/routes.ts';
import { type EveryWay, startEveryWay } from '../access/everyWay.ts';
import { privateWords } from '../access/prepare.ts';
import { findNginx, noNginx } from '../run/nginx.ts';

// Every route of the lake, as nine callers, by three ways in. No browser: attackers send these requests from programs.
test.skip(!findNginx() && process.env.CI !== 'true', noNginx);

let fullSite: EveryWay;
test.beforeAll(async () => {
  fullSite = await startEveryWay();
});
test.afterAll(async () => {
  await fullSite?.stop();
});

for (const name of ['directly', 'through the site', 'through nginx']) {
  test(`requested ${name}, no route of the lake gives a caller more than it may have`, async () => {
    const way = fullSite.ways.find((each) => each.name === name);
    if (!way) throw new Error(`Unknown way in: ${name}`);
    const { requestCount, faults, foundWords } = await fullSite.walk(way);
    expect(faults).toEqual([]);
    expect(foundWords).toEqual([...privateWords].sort());
    expect(requestCount).toBeGreaterThan(routes.length * fullSite.callers.length);
    if (way.throughSite) expect(await fullSite.bypasses(way)).toEqual([]);
  });
}
