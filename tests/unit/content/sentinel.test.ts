import { evaluate, parse } from 'groq-js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { homePage } from '#lib/content/documents/homePage.ts';
import { networkGroup } from '#lib/content/documents/networkGroup.ts';
import { page } from '#lib/content/documents/page.ts';
import { siteSettings } from '#lib/content/documents/siteSettings.ts';
import { strategy } from '#lib/content/documents/strategy.ts';
import { ContentUnavailable, parseResponse } from '#lib/content/parseResponse.ts';
import { withSentinel } from '#lib/content/sentinel.ts';

const home = { _id: 'homePage', _type: 'homePage' };
const settings = { _id: 'siteSettings', _type: 'siteSettings' };
const page1 = { _id: 'page-1', _type: 'page' };

/** What a store with these documents answers to a query, as the site reads it. */
async function answer(query: string, dataset: object[]): Promise<unknown> {
  const raw: unknown = await (await evaluate(parse(withSentinel(query)), { dataset })).get();
  return parseResponse('x', z.unknown(), raw);
}

test.each(['*[_type == "page"]._id', '*[_type == "page"] | order(_id)[0...9]{_id}', '{"n": 1}', '"nothing"'])(
  'of a store with settings and front page %s is answered',
  async (query) => {
    expect(await answer(query, [home, settings, page1])).toBeDefined();
  },
);

test('of such a store, that there is nothing is an answer', async () => {
  expect(await answer('*[_type == "redirect"]', [home, settings])).toEqual([]);
});

test.each([
  ['an empty dataset', []],
  ['a dataset of something else', [page1]],
  ['a dataset without settings', [home, page1]],
  ['a dataset without a front page', [settings, page1]],
  ['a token that sees drafts alone', [{ ...home, _id: 'drafts.homePage' }, settings]],
])('%s has no answer, and the log says what to check', async (_, dataset) => {
  for (const query of ['*[_type == "page"]', '*[_id == "page-1"][0]', '"nothing"']) {
    const asked = answer(query, dataset);
    await expect(asked).rejects.toThrow(ContentUnavailable);
    await expect(asked).rejects.toThrow(/SANITY_DATASET.*SANITY_READ_TOKEN/);
  }
});

test.each(Object.entries({ homePage, page, strategy, networkGroup, siteSettings }))(
  'null for a %s is no answer: that it is there was known before it was asked for',
  (_, contract: z.ZodType<unknown>) => {
    const raw = { answered: true, value: null };
    expect(() => parseResponse('x', contract, raw)).toThrow(ContentUnavailable);
  },
);
