import { expect, test } from 'vitest';
import type { ContentDocument } from '#lib/contentRules/types.ts';
import { frontPageIds, homeId } from '#lib/model.ts';
import { englishDraft, type LinkTarget } from '#sanity/tools/english/englishDraft.ts';

const ref = (_ref: string) => ({ _type: 'reference', _ref });
const danish: ContentDocument = {
  _id: 'formaal',
  _type: 'page',
  _rev: 'r1',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  title: 'Formål',
  slug: { _type: 'slug', current: 'formaal' },
  parent: ref('over'),
  lead: 'Her er målene.',
  formerAddresses: ['/gammel'],
  uafklaret: [{ note: 'Hvad nu?' }],
  seo: { description: 'Dansk' },
  news: { text: 'Nu står målene her.', date: '2026-11-29' },
  blocks: [
    { _type: 'linkCards', _key: 'a', cards: [{ _key: 'b', reference: ref('baggrund') }] },
    { _type: 'richText', _key: 'c', content: [{ markDefs: [{ reference: ref('privatliv') }] }] },
  ],
};
const page = (id: string, isPublished = true): LinkTarget => ({ id, type: 'page', isPublished });
const versionOf = new Map([
  [homeId, page(frontPageIds.en)],
  ['over', page('above')],
  ['baggrund', page('background')],
]);

test('the draft has the Danish blocks, with links to English versions where there are any', () => {
  const draft = englishDraft(danish, 'new', versionOf);
  expect(draft).toEqual({
    _id: 'drafts.new',
    _type: 'page',
    lead: 'Her er målene.',
    parent: ref('above'),
    blocks: [
      { _type: 'linkCards', _key: 'a', cards: [{ _key: 'b', reference: ref('background') }] },
      { _type: 'richText', _key: 'c', content: [{ markDefs: [{ reference: ref('privatliv') }] }] },
    ],
    translationOf: ref('formaal'),
  });
});

test('a reference to a version that is still a draft is weak until the page is published', () => {
  const drafts = new Map([
    ['over', { ...page('above', false), type: 'strategy' }],
    ['baggrund', page('background', false)],
  ]);
  const untilPublished = (id: string, type: string) => ({
    ...ref(id),
    ...{ _weak: true, _strengthenOnPublish: { type } },
  });
  expect(englishDraft(danish, 'new', drafts)).toMatchObject({
    parent: untilPublished('above', 'strategy'),
    blocks: [{ cards: [{ reference: untilPublished('background', 'page') }] }, {}],
    translationOf: ref('formaal'),
  });
});

test('below a page without an English version, it is below the English front page', () => {
  expect(englishDraft(danish, 'new', new Map()).parent).toEqual(ref(frontPageIds.en));
  const { parent: _, ...top } = danish;
  expect(englishDraft(top as ContentDocument, 'new', versionOf).parent).toEqual(ref(frontPageIds.en));
});

test('the version of the front page is the English front page, with its fixed address', () => {
  const home: ContentDocument = { _id: homeId, _type: 'homePage', title: 'Væksthus for Ledelse' };
  const draft = englishDraft(home, frontPageIds.en, versionOf);
  expect(draft).toMatchObject({
    ...{ _id: 'drafts.page-en', _type: 'page', title: 'Væksthus for Ledelse' },
    ...{ slug: { current: 'en' }, translationOf: ref(homeId) },
  });
  expect(draft).not.toHaveProperty('parent');
});
