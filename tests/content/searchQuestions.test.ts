import { expect, test } from 'vitest';
import { buildIndex } from '#lib/search/buildIndex.ts';
import { askedQuestions } from './questions/asked.ts';
import { freshQuestions } from './questions/fresh.ts';
import { kindQuestions } from './questions/kinds.ts';
import { knownQuestions } from './questions/known.ts';
import { typedQuestions } from './questions/typed.ts';
import { unseenQuestions } from './questions/unseen.ts';
import { verificationQuestions } from './questions/verification.ts';
import { searchDocuments } from './searchDocuments.ts';

const search = buildIndex(await searchDocuments('da'), 'Væksthus for Ledelse');

/** Which of the questions, by the page that should come first, have another page first. Some have two good answers. */
function wrongOf(questions: readonly Record<string, string[]>[]) {
  const asked = questions
    .flatMap((each) => Object.entries(each))
    .flatMap(([path, texts]) => texts.map((text) => ({ text, path })));
  const wrong = asked.flatMap(({ text, path }) => {
    const first = search(text).hits[0]?.path;
    return first === path ? [] : [`${text}: ${first}, not ${path}`];
  });
  return { asked: asked.length, wrong };
}

test('the right page comes first for 95 % of the questions', () => {
  const { asked, wrong } = wrongOf([
    ...[knownQuestions, typedQuestions, freshQuestions, kindQuestions, askedQuestions],
  ]);
  expect(asked).toBeGreaterThanOrEqual(580);
  expect(wrong.length / asked, wrong.join('\n')).toBeLessThanOrEqual(0.05);
});

test('the right page comes first for 93 % of the questions that the search was not adjusted to', () => {
  const { asked, wrong } = wrongOf([verificationQuestions]);
  expect(asked).toBeGreaterThanOrEqual(100);
  expect(wrong.length / asked, wrong.join('\n')).toBeLessThanOrEqual(0.07);
});

test('the same for 78 % of harder ones: whole questions with words that are on no page', () => {
  const { asked, wrong } = wrongOf([unseenQuestions]);
  expect(asked).toBeGreaterThanOrEqual(60);
  expect(wrong.length / asked, wrong.join('\n')).toBeLessThanOrEqual(0.22);
});
