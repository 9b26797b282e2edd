import { slugify } from '../slug.ts';
import type { LinkableHeading } from './linkableHeadings.ts';

/** A heading that was once public: its key, its text, and since when (ISO 8601). */
export type RecordedHeading = LinkableHeading & { since: string };

/** Maximum number of former keys per heading, newest first. Each adds a few bytes to every copy of the page. */
const maxAliases = 20;

/** Normalizes the text of a heading for comparison: spelling, spaces, case and hyphens do not matter. */
export const normalizeWords = (text: string): string => slugify(text);

/**
 * Maps former headings, whose key is gone from the page, to current headings with the same words. A heading that was
 * reworded in place keeps its key and needs no alias. If it was reworded before an editor recreated it, each of its
 * former wordings is tried, latest first.
 *
 * @param current headings on the page, in order
 * @param recorded headings that were ever public on the page, in the order in which they were recorded
 * @param reservedKeys other keys that are used on the page
 * @returns former keys, newest first, by the key of the current heading
 */
export function headingAliases(
  current: readonly LinkableHeading[],
  recorded: readonly RecordedHeading[],
  reservedKeys: Iterable<string> = [],
): Map<string, string[]> {
  const existingKeys = new Set([...reservedKeys, ...current.map(({ key }) => key)]);
  const byWords = Map.groupBy(current, ({ text }) => normalizeWords(text));
  const recordedTogether = Map.groupBy(recorded, recordedTogetherKey);
  const former = Map.groupBy(
    recorded.filter(({ key }) => !existingKeys.has(key)),
    ({ key }) => key,
  );

  const aliases = new Map<string, string[]>();
  for (const [key, wordings] of [...former].toReversed()) {
    for (const wording of wordings.toReversed()) {
      const words = normalizeWords(wording.text);
      const candidates = words === '' ? [] : (byWords.get(words) ?? []);
      const heading = successor(key, candidates, recordedTogether.get(recordedTogetherKey(wording)) ?? []);
      if (!heading) continue;
      const formerKeys = aliases.get(heading.key) ?? [];
      if (formerKeys.length < maxAliases) aliases.set(heading.key, [...formerKeys, key]);
      break;
    }
  }
  return aliases;
}

/** Headings with the same words and time of recording were on the page together. */
const recordedTogetherKey = ({ text, since }: RecordedHeading): string => `${since} ${normalizeWords(text)}`;

/**
 * Selects the heading that replaced a former one from those with the same words. A heading that was on the page together
 * with the former one is only selected if there is no other. Several are matched in order: first to first, second to
 * second.
 */
function successor(
  key: string,
  candidates: readonly LinkableHeading[],
  neighbours: readonly RecordedHeading[],
): LinkableHeading | undefined {
  const newHeadings = candidates.filter(
    (heading) => !neighbours.some((neighbour) => neighbour.key === heading.key),
  );
  const candidateKeys = new Set(candidates.map((heading) => heading.key));
  const position = neighbours
    .filter((neighbour) => !candidateKeys.has(neighbour.key))
    .findIndex((neighbour) => neighbour.key === key);
  return newHeadings[position] ?? newHeadings.at(-1) ?? candidates[0];
}
