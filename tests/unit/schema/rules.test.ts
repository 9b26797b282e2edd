import { expect, test } from 'vitest';
import { linkableHeadings } from '#lib/urls/headings/linkableHeadings.ts';
import { addressOf } from '#sanity/schema/preview/address.ts';
import { historicalDateText } from '#sanity/schema/preview/historicalDateText.ts';
import { targetText } from '#sanity/schema/preview/target.ts';
import { aimProblem, aimsIntroProblem } from '#sanity/schema/validation/aimText.ts';
import {
  type HistoricalDateValue,
  historicalDateProblem,
} from '#sanity/schema/validation/historicalDateRules.ts';
import { unevenRows } from '#sanity/schema/validation/tableRows.ts';
import { slugProblem } from '#sanity/schema/validation/uniqueSlug.ts';

test.each<HistoricalDateValue>([
  { precision: 'year', year: 2004 },
  { precision: 'season', year: 2005, season: 'foraar' },
  { precision: 'day', year: 2014, day: '2014-10-08' },
])('$precision: a consistent date has no problem', (date) => {
  expect(historicalDateProblem(date)).toBeUndefined();
});

test.each<[HistoricalDateValue, string]>([
  [{ precision: 'season', year: 2005 }, 'season'],
  [{ precision: 'day', year: 2014 }, 'day'],
  [{ precision: 'year', year: 2005, season: 'foraar' }, 'season'],
  [{ precision: 'year', year: 2014, day: '2014-10-08' }, 'day'],
  [{ precision: 'season', year: 2014, season: 'vinter', day: '2014-10-08' }, 'day'],
  [{ precision: 'day', year: 2013, day: '2014-10-08' }, 'year'],
])('%o: the problem is in the field %s', (date, field) => {
  expect(historicalDateProblem(date)?.field).toBe(field);
});

test('lists show a formatted date', () => {
  expect(historicalDateText({ precision: 'year', year: 2011 })).toBe('2011');
  expect(historicalDateText({ precision: 'season', year: 2005, season: 'foraar' })).toBe('Foråret 2005');
  expect(historicalDateText({ precision: 'day', year: 2014, day: '2014-10-08' })).toBe('8. oktober 2014');
  expect(historicalDateText({})).toBe('');
});

test('lists show the full path, or that it is missing', () => {
  expect(addressOf({ slug: 'ok21', parent1: 'strategi' })).toBe('/strategi/ok21');
  expect(addressOf({ slug: 'd', parent1: 'c', parent2: 'b', parent3: 'a' })).toBe('/a/b/c/d');
  expect(addressOf({ parent1: 'strategi' })).toBe('Mangler adresse');
});

test('an aim must continue the sentence that introduces the list', () => {
  expect(aimProblem('styrke lederne')).toBeUndefined();
  expect(aimProblem('HR skal med')).toBeUndefined();
  expect(aimProblem('at styrke lederne')).toContain('Slet »at«');
  expect(aimProblem('Styrke lederne')).toContain('lille bogstav');
  expect(aimsIntroProblem('Væksthus for Ledelse arbejder for at')).toBeUndefined();
  expect(aimsIntroProblem('Vi arbejder for at:')).toBeUndefined();
  expect(aimsIntroProblem('Det er vores formål.')).toContain('slutte med »at«');
  expect(aimsIntroProblem('Her er det sat')).toContain('slutte med »at«');
});

test('rows with more or fewer cells than the first row are found', () => {
  expect(unevenRows([])).toEqual([]);
  expect(unevenRows([{ cells: ['a', 'b'] }, { cells: ['', 'c'] }])).toEqual([]);
  expect(unevenRows([{ cells: ['a', 'b'] }, { cells: ['c'] }, {}])).toEqual([
    { row: 1, cells: 1, expected: 2 },
    { row: 2, cells: 0, expected: 2 },
  ]);
});

test('an invalid slug is rejected with a suggestion', () => {
  expect(slugProblem('formaal-2')).toBeUndefined();
  expect(slugProblem('Formål')).toContain('»formaal«');
  expect(slugProblem('sitemap.xml')).toContain('»sitemap-xml«');
  expect(slugProblem('a--b')).toContain('»a-b«');
  expect(slugProblem('../a')).toContain('»a«');
  expect(slugProblem('a'.repeat(97))).toContain('97');
  for (const name of ['index', 'default']) expect(slugProblem(name)).toContain(`»${name}-side«`);
});

test('the linkable headings are those that the site renders with ids', () => {
  const block = (_key: string, style: string, text: string, more = {}) => ({
    _key,
    _type: 'block',
    style,
    children: [{ text }],
    ...more,
  });
  const document = {
    blocks: [
      { _key: 'b1', _type: 'richText', content: [block('h', 'h2', 'Formål'), block('p', 'normal', 'Tekst')] },
      { _key: 'b2', _type: 'timeline', heading: 'Historie' },
      { _key: 'b3', _type: 'callout', heading: 'Bemærk', content: [block('c', 'h3', 'I boksen')] },
      {
        ...{ _key: 'b6', _type: 'accordion', heading: 'Spørgsmål' },
        items: [{ _key: 'i', title: 'Hvem?', content: [block('s', 'h4', 'Svar')] }],
      },
      { _key: 'b4', _type: 'timeline', heading: ' ' },
      {
        _key: 'b5',
        _type: 'richText',
        content: [block('e', 'h2', ' '), block('l', 'h3', 'Liste', { listItem: 'bullet' })],
      },
      null,
    ],
    body: [block('m', 'h3', 'Mål')],
  };
  expect(linkableHeadings(document)).toEqual([
    { key: 'h', text: 'Formål' },
    { key: 'b2', text: 'Historie' },
    { key: 'c', text: 'I boksen' },
    { key: 'b6', text: 'Spørgsmål' },
    { key: 'i', text: 'Hvem?' },
    { key: 's', text: 'Svar' },
    { key: 'l', text: 'Liste' },
    { key: 'm', text: 'Mål' },
  ]);
  expect(linkableHeadings(undefined)).toEqual([]);
});

test("lists show the title and path of a redirect's target", () => {
  expect(targetText({ type: 'strategy', title: 'OK.21', slug: 'ok21', parent1: 'strategi' })).toBe(
    'OK.21 · /strategi/ok21',
  );
  expect(targetText({ type: 'homePage', title: 'Velkommen' })).toBe('Forsiden · /');
  expect(targetText({})).toBeUndefined();
});
