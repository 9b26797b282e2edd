import { expect, test } from 'vitest';
import { formatsIn } from '#lib/i18n/formats.ts';
import { textsIn } from '#lib/i18n/texts.ts';

/** Every text of a dictionary, by its path. Functions are called with an example. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'function') return [[path, String(value(3, 'words'))]];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, field]) => flatten(field, `${path}.${name}`));
  return value === undefined ? [] : [[path, String(value)]];
}

const [danish, english] = [flatten(textsIn('da')), flatten(textsIn('en'))];

test('no English text is Danish, or empty', () => {
  const danishTexts = new Map(danish);
  // The same word in both languages.
  const shared = ['.menu.button', '.strategy.facts.status'];
  const same = english.filter(([path, text]) => danishTexts.get(path) === text && !shared.includes(path));
  expect(same).toEqual([]);
  expect(english.filter(([, text]) => /[æøåÆØÅ»«]/.test(text.replace('Væksthus', '')))).toEqual([]);
  expect([...danish, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('both dictionaries have the same number of lines in every list', () => {
  expect(textsIn('en').search.advice).toHaveLength(textsIn('da').search.advice.length);
});

const { day, historicalDate, period, size, list } = formatsIn('en');

test('dates, periods, sizes and lists are in British English, in Danish time', () => {
  expect(day('2021-05-03')).toBe('3\u00a0May 2021');
  expect(day('2026-12-31T23:00:00Z')).toBe('1\u00a0January 2027');
  expect(historicalDate({ precision: 'season', year: 2005, season: 'foraar' })).toBe('Spring 2005');
  expect(period({ from: '2021-04-01', to: '2024-03-31' })).toBe(
    '1\u00a0April 2021\u00a0– 31\u00a0March 2024',
  );
  expect(period({ from: '2021-04-01' })).toBe('From 1\u00a0April 2021');
  expect(period({ to: '2024-03-31' })).toBe('Until 31\u00a0March 2024');
  expect(size(1_200_000)).toBe('1.2\u00a0MB');
  expect(list(['KTO', 'KL', 'Danske Regioner'])).toBe('KTO, KL and Danske Regioner');
});
