import { expect, test } from 'vitest';
import type { KeptText } from '../../../sanity/tools/unsaved/keptText.ts';
import { lostTexts } from '../../../sanity/tools/unsaved/lostTexts.ts';

const text = (after: Record<string, unknown>, rest: Partial<KeptText> = {}): KeptText => ({
  at: '2027-03-01T09:00:00Z',
  page: 'p',
  type: 'page',
  before: {},
  after,
  ...rest,
});
const stored = new Map([
  ['there', { _id: 'there', _type: 'page', title: 'Gemt', _updatedAt: '2027-03-01T08:00:00Z' }],
]);

test('the words of a document that the store never had are lost, with the type of its form', () => {
  const kept = [{ id: 'new', text: text({ title: 'Aldrig gemt' }) }];
  expect(lostTexts(kept, stored)).toMatchObject([{ id: 'new', type: 'page', stored: undefined }]);
});

test('the words of a stored document are lost as long as it does not have them', () => {
  const kept = ['Andet', 'Gemt'].map((title) => ({ id: 'there', text: text({ title }) }));
  expect(lostTexts(kept.slice(0, 1), stored)).toMatchObject([{ id: 'there', type: 'page' }]);
  expect(lostTexts(kept.slice(1), stored)).toEqual([]);
});

test('each document is listed once, with its newest words', () => {
  const kept = ['Nyest', 'Ældre'].map((title) => ({ id: 'new', text: text({ title }) }));
  expect(lostTexts(kept, stored).map((lost) => lost.text.after.title)).toEqual(['Nyest']);
});

test('words without a type, kept by an earlier version, are left to the form of their document', () => {
  const old = text({ title: 'Gammel' });
  delete old.type;
  expect(lostTexts([{ id: 'new', text: old }], stored)).toEqual([]);
});
