import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxQueryChars } from '#lib/search/maxQueryChars.ts';
import { readQuery } from '#lib/search/readQuery.ts';

test.each([
  ['UTF-8', '?q=form%C3%A5l'],
  ['Latin-1', '?q=form%E5l'],
  ['UTF-8 read as Latin-1', '?q=form%C3%83%C2%A5l'],
  ['decomposed', `?q=${encodeURIComponent('forma\u030al')}`],
  ['among others, the first with words', '?a=b&q=&q=form%C3%A5l&q=x'],
  ['UTF-8, encoded twice', '?q=form%25C3%25A5l'],
  ['Latin-1, encoded three times', '?q=form%2525E5l'],
  ['HTML', '?q=form%26aring%3Bl'],
  ['Punycode', '?q=xn--forml-pra'],
  ['unencoded', '?q=formål'],
  ['Proofpoint 3', '?q=form*l__;w6U!!Ab1c!dEf_g-H$'],
  ['Check Point', '?q=form%C3%A5l___.YzJlOmtvbWJpOmM6bzo2MTc6ZDk:6:9f3c:0c1d:h:T:F'],
])('a query in %s is read', (_, search) => {
  expect(readQuery(search)).toBe('formål');
});

test('spaces are collapsed, and a plus is one', () => {
  expect(readQuery('?q=+hvem%20%20sidder+i++bestyrelsen%3F')).toBe('hvem sidder i bestyrelsen?');
});

test('any words come through unchanged, up to the maximum length', () => {
  const words = fc
    .array(fc.constantFrom('æble', 'på', 'C&A', '50%', 'a+b', 'x=y', '»her«', '日本', '?'), { minLength: 1 })
    .map((list) => list.join(' ').slice(0, maxQueryChars).trim());
  fc.assert(
    fc.property(words, (text) => {
      expect(readQuery(`?${new URLSearchParams({ q: text })}`)).toBe(text);
    }),
  );
  expect(readQuery(`?q=${'%C3%A5'.repeat(1_000)}`)).toHaveLength(maxQueryChars);
});
