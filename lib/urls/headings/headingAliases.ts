import { slugify } from '../slug.ts';
import type { LinkableHeading } from './linkableHeadings.ts';

/** A heading as it once was public: its key, its words, and since when (ISO 8601). */
export type RecordedHeading = LinkableHeading & { since: string };

/** So many former keys a heading may have, the newest first: each is a few bytes in every copy of the page. */
const maxAliases = 20;

/** What makes two headings the same: their words, however they are spelled, spaced, cased or hyphenated. */
export const normalizeWords = (text: string): string => slugify(text);

/**
 * Finds the heading that each former one has become: one with the same words, where the key itself is gone from the
 * page. A heading that was reworded in place has kept its key and needs no alias; of one that was reworded before it was
 * written anew, any of its former wordings will do, the latest first.
 *
 * @param shown the headings on the page, in order
 * @param recorded the headings that were ever public there, in the order in which they were written down
 * @param taken further keys that stand for something on the page
 * @returns for the key of a heading on the page the former keys that lead to it, the newest first
 */
export function headingAliases(
  shown: readonly LinkableHeading[],
  recorded: readonly RecordedHeading[],
  taken: Iterable<string> = [],
): Map<string, string[]> {
  const there = new Set([...taken, ...shown.map(({ key }) => key)]);
  const byWords = Map.groupBy(shown, ({ text }) => normalizeWords(text));
  const seenTogether = Map.groupBy(recorded, recordedTogetherKey);
  const former = Map.groupBy(
    recorded.filter(({ key }) => !there.has(key)),
    ({ key }) => key,
  );

  const aliases = new Map<string, string[]>();
  for (const [key, wordings] of [...former].toReversed()) {
    for (const wording of wordings.toReversed()) {
      const words = normalizeWords(wording.text);
      const candidates = words === '' ? [] : (byWords.get(words) ?? []);
      const heading = successor(key, candidates, seenTogether.get(recordedTogetherKey(wording)) ?? []);
      if (!heading) continue;
      const known = aliases.get(heading.key) ?? [];
      if (known.length < maxAliases) aliases.set(heading.key, [...known, key]);
      break;
    }
  }
  return aliases;
}

/** Headings with the same words that were written down at the same moment stood on the page side by side. */
const recordedTogetherKey = ({ text, since }: RecordedHeading): string => `${since} ${normalizeWords(text)}`;

/**
 * Which of the headings with the right words has taken the place of a former one. One that stood beside it has not,
 * unless there is no other; of several, the first takes the place of the first, the second of the second.
 */
function successor(
  key: string,
  candidates: readonly LinkableHeading[],
  beside: readonly RecordedHeading[],
): LinkableHeading | undefined {
  const others = candidates.filter((each) => !beside.some((one) => one.key === each.key));
  const still = new Set(candidates.map((each) => each.key));
  const place = beside.filter((one) => !still.has(one.key)).findIndex((one) => one.key === key);
  return others[place] ?? others.at(-1) ?? candidates[0];
}
