import { expect, test } from 'vitest';
import { textFingerprint } from '#lib/translations/textFingerprint.ts';

const of = (fields: object) =>
  textFingerprint({ _id: 'a', _type: 'page', title: 'Formål', lead: 'Her er målene.', ...fields });
const unchanged = of({});

test('it is short, and depends on every word and its field', () => {
  expect(unchanged).toMatch(/^[0-9a-f]{16}$/);
  expect(of({ lead: 'Her er målene' })).not.toBe(unchanged);
  expect(of({ title: 'Her er målene.', lead: 'Formål' })).not.toBe(unchanged);
});

const event = (date: object) => ({ blocks: [{ _type: 'timeline', items: [{ date, title: 'Start' }] }] });
const link = (fields: object) => ({
  body: [{ _type: 'block', children: [{ text: 'her' }], markDefs: [{ _key: 'l', ...fields }] }],
});

test.each([
  ['a number', event({ year: 2004 }), event({ year: 2005 })],
  ['a season', event({ season: 'foraar' }), event({ season: 'sommer' })],
  ['a day', event({ day: '2021-02-15' }), event({ day: '2021-02-16' })],
  ['a period', { agreement: { from: '2021-04-01' } }, { agreement: { from: '2021-05-01' } }],
  ['the end of a period', { agreement: { to: '2024-03-31' } }, { agreement: {} }],
  ['a day of an agreement', { agreement: { settledOn: '2021-02-15' } }, { agreement: {} }],
  ['a status', { status: 'gaeldende' }, { status: 'udloebet' }],
  ['an e-mail address', { contact: { email: 'a@kl.dk' } }, { contact: { email: 'b@kl.dk' } }],
  ['a telephone number', { contact: { telephone: '1' } }, { contact: { telephone: '2' } }],
  ['a link', link({ href: 'https://a.dk' }), link({ href: 'https://b.dk' })],
  ['a page in a list', { cards: [{ reference: { _ref: 'a' } }] }, { cards: [{ reference: { _ref: 'b' } }] }],
  ['a tone', { blocks: [{ tone: 'info' }] }, { blocks: [{ tone: 'important' }] }],
])('it depends on %s', (_, before, after) => {
  expect(of(after)).not.toBe(of(before));
});

const paragraph = (...children: { text: string; marks?: string[] }[]) => ({
  body: [{ _type: 'block', _key: 'b', style: 'normal', children }],
});

test.each([
  ['the news in the feed', { news: { text: 'Nu er målene her.', date: '2026-11-29' } }],
  ['other words for the search', { searchTerms: ['mål'] }],
  ['the address and the place', { slug: { current: 'maal' }, parent: { _ref: 'b' }, order: 3 }],
  ['what editors note', { uafklaret: [{ note: 'Hvad nu?' }], nextReview: '2027-01-01' }],
  ['a soft hyphen', { lead: 'Her er må\u00adlene.' }],
])('it does not depend on %s', (_, fields) => {
  expect(of(fields)).toBe(unchanged);
});

test('it does not depend on emphasis', () => {
  expect(of(paragraph({ text: 'Her er ' }, { text: 'mål', marks: ['strong'] }))).toBe(
    of(paragraph({ text: 'Her er mål' })),
  );
});

test('it does not depend on the order in which the store has the fields', () => {
  const [title, lead] = ['Formål', 'Her er målene.'];
  expect(textFingerprint({ _id: 'a', _type: 'page', lead, title })).toBe(
    textFingerprint({ _id: 'a', _type: 'page', title, lead }),
  );
});
