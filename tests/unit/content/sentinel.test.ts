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

/** Runs a query on a store with these documents, and returns the response as the site reads it. */
async function answer(query: string, dataset: object[]): Promise<unknown> {
  const raw: unknown = await (await evaluate(parse(withSentinel(query)), { dataset })).get();
  return parseResponse('x', z.unknown(), raw);
}

test.each(['*[_type == "page"]._id', '*[_type == "page"] | order(_id)[0...9]{_id}', '{"n": 1}', '"nothing"'])(
  'a store with settings and front page answers %s',
  async (query) => {
    expect(await answer(query, [home, settings, page1])).toBeDefined();
  },
);

test('an empty result from such a store is valid', async () => {
  expect(await answer('*[_type == "redirect"]', [home, settings])).toEqual([]);
});

test.each([
  ['an empty dataset', []],
  ['a dataset with other documents', [page1]],
  ['a dataset without settings', [home, page1]],
  ['a dataset without a front page', [settings, page1]],
  ['a token that reads only drafts', [{ ...home, _id: 'drafts.homePage' }, settings]],
])('the response of %s is unavailable, and the error says what to check', async (_, dataset) => {
  for (const query of ['*[_type == "page"]', '*[_id == "page-1"][0]', '"nothing"']) {
    const response = answer(query, dataset);
    await expect(response).rejects.toThrow(ContentUnavailable);
    await expect(response).rejects.toThrow(/SANITY_DATASET.*SANITY_READ_TOKEN/);
  }
});

test.each(Object.entries({ homePage, page, strategy, networkGroup, siteSettings }))(
  'null for a %s is unavailable, because the document was known to exist before the query',
  (_, schema: z.ZodType<unknown>) => {
    const raw = { answered: true, value: null };
    expect(() => parseResponse('x', schema, raw)).toThrow(ContentUnavailable);
  },
);
