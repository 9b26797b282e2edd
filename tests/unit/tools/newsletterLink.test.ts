import { ClientError, type SanityClient } from '@sanity/client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fetchPath } from '#sanity/client/fetchPath.ts';
import { createShortLink } from '#sanity/tools/newsletter/createShortLink.ts';
import { campaignProblems, newsletterLink, noCampaign } from '#sanity/tools/newsletter/newsletterLink.ts';
import { clientOf } from '../schema/validated.ts';

const address = 'https://vaeksthus.test/formaal';

test('a link consists of the URL, the campaign parameters and the heading', () => {
  expect(newsletterLink(address, '', noCampaign)).toBe(address);
  expect(newsletterLink(address, 'maal', { source: ' nyhedsbrev ', medium: 'email', name: '2027-03' })).toBe(
    `${address}?utm_source=nyhedsbrev&utm_medium=email&utm_campaign=2027-03#maal`,
  );
  expect(newsletterLink('https://vaeksthus.test/', '', { ...noCampaign, name: 'a' })).toBe(
    'https://vaeksthus.test/?utm_campaign=a',
  );
});

test('for any campaign name and heading, the link points to the same page and both can be read from it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, heading) => {
      const url = new URL(newsletterLink(address, heading, { ...noCampaign, name }));
      expect(`${url.origin}${url.pathname}`).toBe(address);
      expect(url.searchParams.get('utm_campaign') ?? '').toBe(name.trim());
      expect(decodeURIComponent(url.hash.slice(1))).toBe(heading);
    }),
  );
});

test('an invalid campaign value is reported with a suggestion', () => {
  expect(campaignProblems({ source: 'forår 2027', medium: '', name: 'ok' })).toEqual({
    source: expect.stringContaining('»foraar-2027«'),
  });
  expect(campaignProblems(noCampaign)).toEqual({});
});

const pageWithSlug = (_id: string, current: string, parent?: string) => ({
  ...{ _id, _type: 'page', slug: { current } },
  ...(parent && { parent: { _ref: parent } }),
});

test('a path contains the slugs of all ancestors, and is undefined if one is missing', async () => {
  const chain = ['a', 'b', 'c', 'd', 'e', 'f'];
  const documents = chain.map((id, index) => pageWithSlug(id, `${id}1`, chain[index - 1]));
  expect(await fetchPath(clientOf(documents), 'f')).toBe('/a1/b1/c1/d1/e1/f1');
  expect(await fetchPath(clientOf(documents.slice(1)), 'f')).toBeUndefined();
  expect(
    await fetchPath(clientOf([pageWithSlug('a', 'a', 'b'), pageWithSlug('b', 'b', 'a')]), 'a'),
  ).toBeUndefined();
  expect(await fetchPath(clientOf([]), 'homePage')).toBe('/');
});

/** Creates a store in which these codes exist, and which rejects these ids with a conflict. */
function storeWith(existingCodes: string[], conflictingIds: string[] = []) {
  const created: Record<string, unknown>[] = [];
  const client = {
    withConfig: () => client,
    fetch: async (_: string, { code }: { code: string }) => (existingCodes.includes(code) ? 1 : 0),
    create: async (document: { _id: string }) => {
      if (conflictingIds.includes(document._id)) throw conflict;
      created.push(document);
    },
  };
  return { client: client as unknown as SanityClient, created };
}
const conflict = new ClientError({
  ...{ statusCode: 409, headers: {}, body: { error: 'exists', message: 'exists' }, url: '', method: 'POST' },
} as unknown as ConstructorParameters<typeof ClientError>[0]);

const choices = { target: 'page-a', heading: 'maal', campaign: { ...noCampaign, source: 'nyhedsbrev' } };

test('a short link has the same target, heading and campaign', async () => {
  const { client, created } = storeWith([]);
  expect(await createShortLink(client, choices, () => 'tamiko')).toEqual({
    id: 'short-link-tamiko',
    code: 'tamiko',
  });
  expect(created).toEqual([
    {
      ...{ _id: 'short-link-tamiko', _type: 'shortLink', code: 'tamiko', heading: 'maal' },
      target: { _type: 'reference', _ref: 'page-a', _weak: true },
      campaign: { _type: 'campaign', source: 'nyhedsbrev' },
    },
  ]);
});

test('a code that exists, or is created at the same time, is not used again', async () => {
  const codes = ['bodigu', 'fakemo', 'tamiko'];
  const { client, created } = storeWith(['bodigu'], ['short-link-fakemo']);
  const { code } = await createShortLink(client, choices, () => codes.shift() ?? '');
  expect([code, created.length]).toEqual(['tamiko', 1]);
});

test('if every code is in use, an error is thrown and nothing is created', async () => {
  const { client, created } = storeWith(['tamiko']);
  await expect(createShortLink(client, choices, () => 'tamiko')).rejects.toThrow(/No unused code/);
  expect(created).toEqual([]);
});
