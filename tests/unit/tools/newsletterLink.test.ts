import { ClientError, type SanityClient } from '@sanity/client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fetchPath } from '#sanity/client/fetchPath.ts';
import { createShortLink } from '#sanity/tools/newsletter/createShortLink.ts';
import { campaignProblems, newsletterLink, noCampaign } from '#sanity/tools/newsletter/newsletterLink.ts';
import { clientOf } from '../schema/validated.ts';

const address = 'https://vaeksthus.test/formaal';

test('a link is the address, what it is counted by, and the heading', () => {
  expect(newsletterLink(address, '', noCampaign)).toBe(address);
  expect(newsletterLink(address, 'maal', { source: ' nyhedsbrev ', medium: 'email', name: '2027-03' })).toBe(
    `${address}?utm_source=nyhedsbrev&utm_medium=email&utm_campaign=2027-03#maal`,
  );
  expect(newsletterLink('https://vaeksthus.test/', '', { ...noCampaign, name: 'a' })).toBe(
    'https://vaeksthus.test/?utm_campaign=a',
  );
});

test('of any words and any heading, the link leads to the same page, and they can be read from it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, heading) => {
      const url = new URL(newsletterLink(address, heading, { ...noCampaign, name }));
      expect(`${url.origin}${url.pathname}`).toBe(address);
      expect(url.searchParams.get('utm_campaign') ?? '').toBe(name.trim());
      expect(decodeURIComponent(url.hash.slice(1))).toBe(heading);
    }),
  );
});

test('a word that does not belong in an address is told, with what to write instead', () => {
  expect(campaignProblems({ source: 'forår 2027', medium: '', name: 'ok' })).toEqual({
    source: expect.stringContaining('»foraar-2027«'),
  });
  expect(campaignProblems(noCampaign)).toEqual({});
});

const at = (_id: string, current: string, parent?: string) => ({
  ...{ _id, _type: 'page', slug: { current } },
  ...(parent && { parent: { _ref: parent } }),
});

test('an address is the whole chain of slugs, however long; without one of them there is none', async () => {
  const chain = ['a', 'b', 'c', 'd', 'e', 'f'];
  const documents = chain.map((id, index) => at(id, `${id}1`, chain[index - 1]));
  expect(await fetchPath(clientOf(documents), 'f')).toBe('/a1/b1/c1/d1/e1/f1');
  expect(await fetchPath(clientOf(documents.slice(1)), 'f')).toBeUndefined();
  expect(await fetchPath(clientOf([at('a', 'a', 'b'), at('b', 'b', 'a')]), 'a')).toBeUndefined();
  expect(await fetchPath(clientOf([]), 'homePage')).toBe('/');
});

/** A store that has these codes already, and refuses these ids. */
function storeWith(held: string[], refused: string[] = []) {
  const created: Record<string, unknown>[] = [];
  const client = {
    withConfig: () => client,
    fetch: async (_: string, { code }: { code: string }) => (held.includes(code) ? 1 : 0),
    create: async (document: { _id: string }) => {
      if (refused.includes(document._id)) throw conflict;
      created.push(document);
    },
  };
  return { client: client as unknown as SanityClient, created };
}
const conflict = new ClientError({
  ...{ statusCode: 409, headers: {}, body: { error: 'exists', message: 'exists' }, url: '', method: 'POST' },
} as unknown as ConstructorParameters<typeof ClientError>[0]);

const choices = { target: 'page-a', heading: 'maal', campaign: { ...noCampaign, source: 'nyhedsbrev' } };

test('a short link leads to the same place, counted in the same way', async () => {
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

test('a code that another link has, or gets at the same moment, is not given twice', async () => {
  const codes = ['bodigu', 'fakemo', 'tamiko'];
  const { client, created } = storeWith(['bodigu'], ['short-link-fakemo']);
  const { code } = await createShortLink(client, choices, () => codes.shift() ?? '');
  expect([code, created.length]).toEqual(['tamiko', 1]);
});

test('when every code is taken, nothing is made and it is said so', async () => {
  const { client, created } = storeWith(['tamiko']);
  await expect(createShortLink(client, choices, () => 'tamiko')).rejects.toThrow(/taken/);
  expect(created).toEqual([]);
});
