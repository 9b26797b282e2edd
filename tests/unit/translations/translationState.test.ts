import { expect, test } from 'vitest';
import type { ContentDocument } from '#lib/contentRules/types.ts';
import { translationRecord } from '#lib/translations/translationRecord.ts';
import { translationStatuses } from '#lib/translations/translationState.ts';

const danish: ContentDocument = {
  _id: 'formaal',
  _type: 'page',
  _updatedAt: '2026-11-02T10:00:00Z',
  title: 'Formål',
  lead: 'Her er målene.',
};
const english = (fields: object = {}): ContentDocument => ({
  _id: 'purpose',
  _type: 'page',
  _updatedAt: '2026-11-01T10:00:00Z',
  title: 'Purpose',
  translationOf: { _ref: 'formaal' },
  ...fields,
});
const paths = new Map([
  ['formaal', '/formaal'],
  ['purpose', '/en/purpose'],
]);
const pathOf = (id: string) => paths.get(id);
/** @param compared the Danish text that an editor last compared the English page with; `undefined`: none */
const stateOf = (original: ContentDocument, translation: ContentDocument, compared?: ContentDocument) =>
  translationStatuses(
    [original, translation],
    [],
    compared ? [translationRecord('purpose', compared)] : [],
    pathOf,
  )[0]?.state;

test('a Danish page without an English version is missing one; a draft is none yet', () => {
  const states = (...drafts: ContentDocument[]) =>
    translationStatuses([danish], drafts, [], pathOf).map(({ state }) => state);
  expect(states()).toEqual(['missing']);
  expect(states(english())).toEqual(['draft']);
});

test('a version is current while the Danish page is as it was compared, whatever is published when', () => {
  expect(stateOf(danish, english(), danish)).toBe('current');
  const later = { ...danish, nextReview: '2027-01-01', _updatedAt: '2026-12-01T10:00:00Z' };
  expect(stateOf(later, english(), danish)).toBe('current');
});

test('a change of the Danish page makes it outdated; a publish of the English one changes nothing', () => {
  const changed = { ...danish, lead: 'Her er de fem mål.' };
  expect(stateOf(changed, english(), danish)).toBe('outdated');
  expect(stateOf(changed, english({ _updatedAt: '2026-12-01T10:00:00Z' }), danish)).toBe('outdated');
  expect(stateOf(changed, english(), changed)).toBe('current');
});

test('a version that nobody compared is outdated', () => {
  expect(stateOf(danish, english())).toBe('outdated');
});

test('a page that visitors cannot see needs no English version', () => {
  expect(translationStatuses([danish], [], [], () => undefined)).toEqual([]);
});
