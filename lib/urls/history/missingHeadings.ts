import { normalizeWords, type RecordedHeading } from '../headings/headingAliases.ts';
import type { LinkableHeading } from '../headings/linkableHeadings.ts';

/** A heading whose words the ledger does not know as the latest under its key. */
export type MissingHeading = LinkableHeading & {
  /** How many wordings the ledger has under the key already. */
  wordings: number;
};

/** Headings of a page that are to be written down; one that comes back to former words is, again. */
export function missingHeadings(
  shown: readonly LinkableHeading[],
  recorded: readonly RecordedHeading[],
): MissingHeading[] {
  const known = Map.groupBy(recorded, ({ key }) => key);
  const met = new Set<string>();
  return shown.flatMap(({ key, text }) => {
    const words = normalizeWords(text);
    if (words === '' || met.has(key)) return [];
    met.add(key);
    const wordings = known.get(key) ?? [];
    const last = wordings.at(-1);
    return last && normalizeWords(last.text) === words ? [] : [{ key, text, wordings: wordings.length }];
  });
}
