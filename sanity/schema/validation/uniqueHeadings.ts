import type { CustomValidator } from 'sanity';
import { linkableHeadings } from '#lib/urls/headings/linkableHeadings.ts';
import { problem } from './problem.ts';

/** Finds two headings of a page with the same key (id): links to the second would open the first. */
export const uniqueHeadings: CustomValidator<unknown[] | undefined> = (blocks) => {
  const seen = new Map<string, string>();
  for (const { key, text } of linkableHeadings({ blocks })) {
    const first = seen.get(key);
    if (first !== undefined) {
      return problem(
        `Overskrifterne »${first}« og »${text}« har samme mærke, så links til den anden rammer den første. Slet den ene, og skriv den igen.`,
      );
    }
    seen.set(key, text);
  }
  return true;
};
