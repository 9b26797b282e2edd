/** A list member with a key. Keys of headings and blocks become HTML ids. */
type Keyed = { _key: string };

type Paragraphs = Keyed & { content?: Keyed[] };
type Part = Paragraphs & { _type: string; items?: Paragraphs[] };

/**
 * Returns a function that makes the `_key` of each object it receives unique: the first occurrence keeps its key, later
 * ones get the suffix `-2`, `-3` … Ten thousand equal keys take no longer than ten thousand different ones.
 *
 * @param reserved keys that are already in use
 *
 * @example
 * const dedupeKey = keyDeduper();
 * dedupeKey({ _key: 'a' }); // { _key: 'a' }
 * dedupeKey({ _key: 'a' }); // { _key: 'a-2' }
 */
export function keyDeduper(reserved: Iterable<string> = []) {
  const used = new Set(reserved);
  const nextSuffix = new Map<string, number>();
  return <K extends Keyed>(keyed: K): K => {
    let key = keyed._key;
    for (let n = nextSuffix.get(keyed._key) ?? 2; used.has(key); n++) {
      key = `${keyed._key}-${n}`;
      nextSuffix.set(keyed._key, n + 1);
    }
    used.add(key);
    return key === keyed._key ? keyed : { ...keyed, _key: key };
  };
}

/**
 * Makes every key that becomes an HTML id unique on its page: those of blocks, paragraphs and accordion items. The Studio
 * does so within one list only, and content written through the API may repeat keys. Duplicate ids would break links.
 *
 * @param reserved ids that the page template uses
 */
export function withUniqueKeys(reserved: readonly string[]) {
  return <T extends Part>(parts: T[]): T[] => {
    const dedupeKey = keyDeduper(reserved);
    const dedupeParagraphs = <P extends Paragraphs>(part: P): P => {
      const unique = dedupeKey(part);
      return unique.content ? { ...unique, content: unique.content.map(dedupeKey) } : unique;
    };
    return parts.map((part) => {
      const unique = dedupeParagraphs(part);
      return unique._type === 'accordion' && unique.items
        ? { ...unique, items: unique.items.map(dedupeParagraphs) }
        : unique;
    });
  };
}
