import { expect, test } from 'vitest';
import { buildAddressBook } from '#lib/content/addressBook.ts';
import { linkDataOf, links } from '#lib/content/linkQueries.ts';
import { ContentUnavailable, readAnswer } from '#lib/content/readAnswer.ts';
import { withQuietConsole } from './quietConsole.ts';

const lists = { documents: [], former: [], records: [], redirects: [], shortLinks: [] };
const read = (value: Record<string, unknown>) =>
  linkDataOf(
    buildAddressBook([]),
    undefined,
    'https://www.vaeksthus.test:3000',
    readAnswer('links', links, { answered: true, value: { ...lists, ...value } }),
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
