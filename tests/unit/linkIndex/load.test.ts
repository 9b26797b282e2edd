import { expect, test } from 'vitest';
import { ContentUnavailable, parseResponse } from '#lib/content/parseResponse.ts';
import { buildLinkData, linkDataSchema } from '#lib/linkIndex/queries.ts';
import { buildSiteTree } from '#lib/urls/siteTree.ts';
import { withQuietConsole } from '../content/quietConsole.ts';

const lists = { documents: [], former: [], records: [], redirects: [], shortLinks: [] };
const load = (value: Record<string, unknown>) =>
  buildLinkData(
    buildSiteTree([]),
    undefined,
    'https://www.vaeksthus.test:3000',
    parseResponse('links', linkDataSchema, { answered: true, value: { ...lists, ...value } }),
  );

test('the site is known by its name, its current host and the former hosts in the settings', () => {
  withQuietConsole(() => {
    const { site } = load({ name: 'Væksthus for Ledelse', formerHosts: ['www.lederweb.dk', 7, null] });
    expect(site).toEqual({
      name: 'Væksthus for Ledelse',
      hosts: ['www.vaeksthus.test', 'www.lederweb.dk'],
    });
  });
});

test('without settings the site is known by its current host, which is not an external redirect host', () => {
  const { site, hosts } = load({ hosts: ['vaeksthus.test', 'www.kl.dk'] });
  expect(site).toEqual({ name: '', hosts: ['www.vaeksthus.test'] });
  expect(hosts).toEqual(['www.kl.dk']);
});

test.each(Object.keys(lists))(
  'a response without the list of %s is unavailable, not an empty list',
  (name) => {
    expect(() => load({ [name]: null })).toThrow(ContentUnavailable);
  },
);
