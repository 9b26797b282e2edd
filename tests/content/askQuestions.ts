import type { Search } from '#lib/search/buildIndex.ts';

/** Questions by the page that should come first; if there are several good answers, with spaces between their paths. */
export type Questions = Record<string, string[]>;

/** How many questions were asked, the share for which a right page comes first, and the others with the page that does. */
export function askQuestions(search: Search, questions: readonly Questions[]) {
  const asked = questions
    .flatMap((each) => Object.entries(each))
    .flatMap(([paths, texts]) => texts.map((text) => ({ text, paths })));
  const wrong = asked.flatMap(({ text, paths }) => {
    const first = search(text).hits[0]?.path ?? 'none';
    return paths.split(' ').includes(first) ? [] : [`${text}: ${first}, not ${paths}`];
  });
  return { asked: asked.length, share: 1 - wrong.length / asked.length, wrong: wrong.join('\n') };
}
