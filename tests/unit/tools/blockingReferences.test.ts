import { expect, test } from 'vitest';
import {
  incomingReferences,
  type StoredDocument,
} from '#sanity/tools/incomingReferences/incomingReferences.ts';
import { blockingReferences } from '#sanity/tools/removal/blockingReferences.ts';

const to = (_ref: string, fields: object = {}) => ({ _type: 'reference', _ref, ...fields });
const blocking = (...rows: StoredDocument[]) =>
  blockingReferences(incomingReferences(rows, 'a', ({ _id }) => _id)).map(({ id, places }) => [
    id,
    ...places.map(({ path, state }) => `${path.join('.')} ${state}`),
  ]);

test('strong references block a removal; those of redirects and short links do not', () => {
  const redirect = { _id: 'r', _type: 'redirect', target: to('a', { _weak: true }) };
  expect(blocking(redirect, { _id: 'p', _type: 'page', parent: to('a') })).toEqual([['p', 'parent public']]);
  expect(blocking(redirect)).toEqual([]);
});

test('a reference that only a draft has blocks too, unless it is weak because its target is unpublished', () => {
  const draft = { _id: 'drafts.p', _type: 'page', parent: to('a') };
  expect(blocking(draft)).toEqual([['p', 'parent draft']]);
  expect(blocking({ ...draft, parent: to('a', { _weak: true, _strengthenOnPublish: {} }) })).toEqual([]);
});

test('a reference that is removed only in the draft still blocks', () => {
  expect(blocking({ _id: 'p', _type: 'page', parent: to('a') }, { _id: 'drafts.p', _type: 'page' })).toEqual([
    ['p', 'parent removed'],
  ]);
});
