import { expect, test } from 'vitest';
import { buildIndex } from '#lib/search/buildIndex.ts';
import { askQuestions } from './askQuestions.ts';
import { askedQuestions } from './questions/asked.ts';
import { freshQuestions } from './questions/fresh.ts';
import { heldBackQuestions } from './questions/heldBack.ts';
import { kindQuestions } from './questions/kinds.ts';
import { knownQuestions } from './questions/known.ts';
import { typedQuestions } from './questions/typed.ts';
import { unseenQuestions } from './questions/unseen.ts';
import { variedQuestions } from './questions/varied.ts';
import { verificationQuestions } from './questions/verification.ts';
import { searchDocuments } from './searchDocuments.ts';

const search = buildIndex(await searchDocuments('da'), 'Væksthus for Ledelse');

test('the right page comes first for 98 % of the questions', () => {
  const { asked, share, wrong } = askQuestions(search, [
    ...[knownQuestions, typedQuestions, freshQuestions, kindQuestions, askedQuestions],
  ]);
  expect(asked).toBeGreaterThanOrEqual(580);
  expect(share, wrong).toBeGreaterThanOrEqual(0.98);
});

test('the same for 95 % of 850 others, single words, compounds, mistakes and whole questions', () => {
  const { asked, share, wrong } = askQuestions(search, [
    ...[verificationQuestions, unseenQuestions, variedQuestions],
  ]);
  expect(asked).toBeGreaterThanOrEqual(850);
  expect(share, wrong).toBeGreaterThanOrEqual(0.95);
});

test('the same for 92 % of the questions that nothing was adjusted to', () => {
  const { asked, share, wrong } = askQuestions(search, [heldBackQuestions]);
  expect(asked).toBeGreaterThanOrEqual(90);
  expect(share, wrong).toBeGreaterThanOrEqual(0.92);
});
