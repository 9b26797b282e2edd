import type { CustomValidator, ValidationError } from 'sanity';
import { headingLevel } from '#lib/urls/headings/linkableHeadings.ts';
import { problem } from './problem.ts';

const styleNames: Readonly<Record<number, string>> = {
  2: 'Overskrift',
  3: 'Underoverskrift',
  4: 'Mindste overskrift',
};

/** Finds headings that skip a level, such as an h4 after an h2, which make screen readers suggest a missing section. */
export const headingOrder: CustomValidator<unknown[] | undefined> = (blocks) => {
  const problems: ValidationError[] = [];
  // A text begins below the title of its page or block, which counts as level 2.
  let previousLevel = 2;
  for (const block of blocks ?? []) {
    const level = headingLevel(block);
    if (level === undefined) continue;
    if (level > previousLevel + 1) {
      problems.push(
        problem(
          `Overskriften springer et niveau over. Brug »${styleNames[previousLevel + 1]}« her i stedet.`,
          [{ _key: (block as { _key: string })._key }],
        ),
      );
    }
    previousLevel = level;
  }
  return problems.length > 0 ? problems : true;
};
