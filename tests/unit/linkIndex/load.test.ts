import { expect, test } from 'vitest';
import { ContentUnavailable, parseResponse } from '#lib/content/parseResponse.ts';
import { buildLinkData, linkDataSchema } from '#lib/linkIndex/queries.ts';
import { buildSiteTree } from '#lib/urls/siteTree.ts';
import { withQuietConsole } from '../content/quietConsole.ts';

const lists = { documents: [], former: [], records: [], redirects: [], shortLinks: [] };
const read = (value: Record<string, unknown>) =>
  buildLinkData(
    buildSiteTree([]),
    undefined,
    'https://www.vaeksthus.test:3000',
    parseResponse('links', linkDataSchema, { answered: true, value: { ...lists, ...value } }),
  );

test('the site goes by its name, the host that it is at and those that the editors wrote down', () => {
  withQuietConsole(() => {
    const { site } = read({ name: 'Væksthus for Ledelse', formerHosts: ['www.lederweb.dk', 7, null] });
    expect(site).toEqual({
      name: 'Væksthus for Ledelse',
      hosts: ['www.vaeksthus.test', 'www.lederweb.dk'],
    });
  });
});

test('without settings it goes by the host that it is at, and none is another site to lead to', () => {
  const { site, hosts } = read({ hosts: ['vaeksthus.test', 'www.kl.dk'] });
  expect(site).toEqual({ name: '', hosts: ['www.vaeksthus.test'] });
  expect(hosts).toEqual(['www.kl.dk']);
});

test.each(Object.keys(lists))(
  'an answer without the list of %s is no answer, never an empty list',
  (name) => {
    expect(() => read({ [name]: null })).toThrow(ContentUnavailable);
  },
);
