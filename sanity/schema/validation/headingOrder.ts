import type { CustomValidator, ValidationError } from 'sanity';
import { headingLevel } from '#lib/urls/headings/linkableHeadings.ts';
import { problem } from './problem.ts';

const names: Readonly<Record<number, string>> = {
  2: 'Overskrift',
  3: 'Underoverskrift',
  4: 'Mindste overskrift',
};

/** Finds headings that skip a level, such as an h4 right after an h2: a screen reader then announces a part that is missing. */
export const headingOrder: CustomValidator<unknown[] | undefined> = (blocks) => {
  const problems: ValidationError[] = [];
  // A text begins below the title of its page or block.
  let above = 2;
  for (const block of blocks ?? []) {
    const level = headingLevel(block);
    if (level === undefined) continue;
    if (level > above + 1) {
      problems.push(
        problem(`Overskriften springer et niveau over. Brug »${names[above + 1]}« her i stedet.`, [
          { _key: (block as { _key: string })._key },
        ]),
      );
    }
    above = level;
  }
  return problems.length > 0 ? problems : true;
};
