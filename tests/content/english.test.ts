import { evaluate, parse } from 'groq-js';
import { expect, test } from 'vitest';
import { addressesQuery, pageNodes } from '#lib/content/siteTreeQuery.ts';
import { languageOf, type Versions } from '#lib/languages.ts';
import { homeId } from '#lib/model.ts';
import { buildIndex } from '#lib/search/buildIndex.ts';
import { english as searchLanguage } from '#lib/search/english.ts';
import type { TranslationRecord } from '#lib/translations/translationRecord.ts';
import { translationStatuses } from '#lib/translations/translationState.ts';
import { buildSiteTree } from '#lib/urls/siteTree.ts';
import { askQuestions } from './askQuestions.ts';
import { readDocuments } from './firstContent.ts';
import { englishQuestions, unseenEnglishQuestions } from './questions/english.ts';
import { heldBackEnglishQuestions } from './questions/heldBack.ts';
import { variedEnglishQuestions } from './questions/variedEnglish.ts';
import { searchDocuments } from './searchDocuments.ts';

const dataset = readDocuments();
const query = async (groq: string): Promise<unknown> => (await evaluate(parse(groq), { dataset })).get();
const tree = buildSiteTree(pageNodes.parse(await query(addressesQuery)));
const english = tree.all().filter(({ path }) => languageOf(path) === 'en');

test('every English page is the version of a Danish one, and each version names both', () => {
  expect(english.length).toBeGreaterThanOrEqual(8);
  for (const { id, path, translationOf } of english) {
    const versions: Versions = tree.versions(id);
    expect(versions.en).toBe(path);
    expect(versions.da, path).toBeDefined();
    expect(tree.versions(translationOf ?? '')).toEqual(versions);
  }
  expect(tree.versions(homeId)).toEqual({ da: '/', en: '/en' });
});

test('a Danish page without an English version has no version but itself', () => {
  expect(tree.versions('page-privatliv')).toEqual({ da: '/privatliv' });
});

test('no English page of the first content is older than its Danish page', () => {
  const records = dataset.filter(({ _type }) => _type === 'translationRecord') as TranslationRecord[];
  const routed = dataset.filter(({ _id }) => tree.pathOf(_id) !== undefined);
  const statuses = translationStatuses(routed, [], records, tree.pathOf);
  const withState = (state: string) =>
    statuses.filter((each) => each.state === state).map(({ original }) => original._id);
  expect(withState('outdated')).toEqual([]);
  expect(withState('current')).toHaveLength(english.length);
  expect(withState('missing')).toContain('page-privatliv');
});

const search = buildIndex(await searchDocuments('en'), 'Væksthus for Ledelse', searchLanguage);

test('the English search has the right page first for 95 % of the questions', () => {
  const { asked, share, wrong } = askQuestions(search, [
    ...[englishQuestions, unseenEnglishQuestions, variedEnglishQuestions],
  ]);
  expect(asked).toBeGreaterThanOrEqual(400);
  expect(share, wrong).toBeGreaterThanOrEqual(0.95);
});

test('the same for 95 % of the questions that nothing was adjusted to', () => {
  const { asked, share, wrong } = askQuestions(search, [heldBackEnglishQuestions]);
  expect(asked).toBeGreaterThanOrEqual(50);
  expect(share, wrong).toBeGreaterThanOrEqual(0.95);
});
