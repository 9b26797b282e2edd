import { expect, test } from '@playwright/test';
import { findNginx, noNginx } from '../run/nginx.ts';
import { wordsOf } from './expectedPages.ts';
import { firstContent, type RestoreStore, startMuteStore, startOtherLake } from './support/otherStore.ts';
import { startFront } from './support/startFront.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// Pages that were never rendered, while the store accepts requests and answers none. In order, on one site.
test.describe.configure({ mode: 'serial' });

/** More pages than a build prerenders. */
const unseen = Array.from({ length: 30 }, (_, index) => `/usete/side-${index}`);
const parent = { _id: 'page-usete', _type: 'page', title: 'Usete', slug: { current: 'usete' } };
const documents = unseen.map((path, index) => ({
  ...{ _id: `page-uset-${index}`, _type: 'page', title: `Side ${index}` },
  slug: { _type: 'slug', current: path.split('/').at(-1) },
  parent: { _type: 'reference', _ref: parent._id },
}));

let site: TestSite;
let restore: RestoreStore | undefined;

test.beforeAll(async () => {
  site = await startSite();
  await site.server.stop();
  await site.lake.stop();
  restore = await startOtherLake(site, { documents: [...(await firstContent()), parent, ...documents] });
  await site.server.start();
});
test.afterAll(async () => {
  await site?.stop();
  await restore?.();
});

/** Requests a page as a visitor does. Returns the response with its duration. */
async function visit(url: string) {
  const startedAt = performance.now();
  const answer = await fetch(url);
  const words = wordsOf(await answer.text());
  return { answer, words, milliseconds: performance.now() - startedAt };
}

function expectUnavailable({ answer, words, milliseconds }: Awaited<ReturnType<typeof visit>>): void {
  expect(answer.status).toBe(503);
  expect(words).toContain('Siden kan ikke vises lige nu');
  expect(answer.headers.get('cache-control')).toMatch(/no-store/);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(milliseconds).toBeLessThan(5_000);
}

test('an unrendered page is rendered while the store responds', async () => {
  await expect.poll(async () => (await visit(site.url + unseen[0])).answer.status).toBe(200);
});

test('when the store begins to hang, the first visitor of a page gets an answer within five seconds', async () => {
  await restore?.();
  restore = await startMuteStore(site);
  expectUnavailable(await visit(site.url + unseen[1]));
  expect((await visit(`${site.url}/formaal`)).answer.status).toBe(200);
});

test('so do the next visitor, when the store is known to hang, and a visitor who searches', async () => {
  expectUnavailable(await visit(site.url + unseen[2]));
  const { answer, milliseconds } = await visit(`${site.url}/soeg?q=ledelse`);
  expect(answer.status).toBe(503);
  expect(milliseconds).toBeLessThan(5_000);
});

test('so does the first visitor of a site that was started while the store hangs', async () => {
  await site.server.stop();
  await site.server.start();
  expectUnavailable(await visit(site.url + unseen[3]));
});

test('so does a visitor through nginx', async () => {
  test.skip(!findNginx() && process.env.CI !== 'true', noNginx);
  const front = await startFront({ site: Number(site.env.PORT) });
  try {
    expectUnavailable(await visit(front.url + unseen[4]));
    expect((await visit(`${front.url}/formaal`)).answer.status).toBe(200);
  } finally {
    await front.stop();
  }
});
