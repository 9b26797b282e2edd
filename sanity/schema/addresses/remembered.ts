import type { Known } from './known.ts';

/** An address that a page had, and where it leads today. */
export type Remembered = {
  path: string;
  /**
   * `here`: to the page; `later`: to it once it is published; `gone`: nowhere, by a redirect that says so; else what
   * stands in the way, by its title or address.
   */
  leads: 'here' | 'later' | 'gone' | { to: string };
};

/**
 * The addresses that the site remembers of a document, but not the one it has today; the latest first.
 *
 * @param id published id of the document
 */
export function rememberedOf(known: Known, id: string): Remembered[] {
  const today = known.table.whereIs(id);
  const own = today.kind === 'moved' ? today.to : undefined;
  const record = known.data.records.filter((each) => each.id === id).flatMap(({ addresses }) => addresses);
  const latestFirst = [...record].sort((a, b) => (a.since < b.since ? 1 : -1));
  const paths = [...new Set(latestFirst.map(({ path }) => path))].filter((path) => path !== own);
  return paths.map((path) => ({ path, leads: leadsTo(known, path, own) }));
}

function leadsTo({ table, titleAt }: Known, path: string, own: string | undefined): Remembered['leads'] {
  const found = table.exact.get(path);
  if (found?.kind === 'page') return { to: titleAt(path) ?? path };
  // A page that is not there makes its own former addresses »gone«: of one that is, an editor said so.
  if (found?.kind === 'gone' && own !== undefined) return 'gone';
  if (found?.kind !== 'moved' && found?.kind !== 'elsewhere') return 'later';
  return found.to === own ? 'here' : { to: titleAt(found.to) ?? found.to };
}
