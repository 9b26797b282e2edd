/** What both a block and a paragraph have: a key that becomes an HTML id. */
type Keyed = { _key: string };

/**
 * Gives each block, and each paragraph of a block's text, a key of its own. Studio does so by itself; a document
 * written through the API may repeat one, and two elements with one id would break the links to both.
 * The first keeps its key, later ones get `-2`, `-3` …
 */
export function withOwnKeys<T extends Keyed & { content?: Keyed[] }>(blocks: T[]): T[] {
  const taken = new Set<string>();
  const own = <K extends Keyed>(keyed: K): K => {
    let key = keyed._key;
    for (let n = 2; taken.has(key); n++) key = `${keyed._key}-${n}`;
    taken.add(key);
    return key === keyed._key ? keyed : { ...keyed, _key: key };
  };
  return blocks.map((block) => {
    const named = own(block);
    return named.content ? { ...named, content: named.content.map(own) } : named;
  });
}
