/** A member of a list, by a key that is its own. Keys of headings and blocks become HTML ids. */
type Keyed = { _key: string };

type Paragraphs = Keyed & { content?: Keyed[] };
type Part = Paragraphs & { _type: string; items?: Paragraphs[] };

/**
 * Hands out keys, each only once: the first to ask for a key gets it, later ones get `-2`, `-3` …
 * Takes no longer for ten thousand equal keys than for ten thousand different ones.
 */
export function keyDeduper(reserved: Iterable<string> = []) {
  const taken = new Set(reserved);
  const last = new Map<string, number>();
  return <K extends Keyed>(keyed: K): K => {
    let key = keyed._key;
    for (let n = last.get(keyed._key) ?? 2; taken.has(key); n++) {
      key = `${keyed._key}-${n}`;
      last.set(keyed._key, n + 1);
    }
    taken.add(key);
    return key === keyed._key ? keyed : { ...keyed, _key: key };
  };
}

/**
 * Gives each key that becomes an id a name of its own on the page: those of blocks, of paragraphs, and of the parts of an
 * accordion. Studio does so within a list; across lists, or written through the API, one may come twice, and two elements
 * with one id would break the links to both.
 *
 * @param reserved ids that the page itself has around the content
 */
export function withUniqueKeys(reserved: readonly string[]) {
  return <T extends Part>(parts: T[]): T[] => {
    const own = keyDeduper(reserved);
    const paragraphs = <P extends Paragraphs>(part: P): P => {
      const named = own(part);
      return named.content ? { ...named, content: named.content.map(own) } : named;
    };
    return parts.map((part) => {
      const named = paragraphs(part);
      return named._type === 'accordion' && named.items
        ? { ...named, items: named.items.map(paragraphs) }
        : named;
    });
  };
}
