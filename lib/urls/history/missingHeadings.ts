import { normalizeWords, type RecordedHeading } from '../headings/headingAliases.ts';
import type { LinkableHeading } from '../headings/linkableHeadings.ts';

/** A heading whose wording is not the latest one recorded for its key. */
export type MissingHeading = LinkableHeading & {
  /** Number of wordings already recorded for the key. */
  wordings: number;
};

/** Returns the headings of a page that must be recorded. One that returns to a former wording is recorded again. */
export function missingHeadings(
  current: readonly LinkableHeading[],
  recorded: readonly RecordedHeading[],
): MissingHeading[] {
  const recordedByKey = Map.groupBy(recorded, ({ key }) => key);
  const seenKeys = new Set<string>();
  return current.flatMap(({ key, text }) => {
    const words = normalizeWords(text);
    if (words === '' || seenKeys.has(key)) return [];
    seenKeys.add(key);
    const wordings = recordedByKey.get(key) ?? [];
    const latest = wordings.at(-1);
    return latest && normalizeWords(latest.text) === words ? [] : [{ key, text, wordings: wordings.length }];
  });
}
