import type { StudioLinkIndex } from './studioLinkIndex.ts';

/** An address that a page had, and where it leads today. */
export type FormerPath = {
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
export function formerPathsOf(known: StudioLinkIndex, id: string): FormerPath[] {
  const today = known.table.locate(id);
  const own = today.kind === 'redirect' ? today.to : undefined;
  const record = known.data.records.filter((each) => each.id === id).flatMap(({ addresses }) => addresses);
  const latestFirst = [...record].sort((a, b) => (a.since < b.since ? 1 : -1));
  const paths = [...new Set(latestFirst.map(({ path }) => path))].filter((path) => path !== own);
  return paths.map((path) => ({ path, leads: leadsTo(known, path, own) }));
}

function leadsTo(
  { table, titleAt }: StudioLinkIndex,
  path: string,
  own: string | undefined,
): FormerPath['leads'] {
  const found = table.exact.get(path);
  if (found?.kind === 'page') return { to: titleAt(path) ?? path };
  // A page that is not there makes its own former addresses »gone«: of one that is, an editor said so.
  if (found?.kind === 'gone' && own !== undefined) return 'gone';
  if (found?.kind !== 'redirect' && found?.kind !== 'external') return 'later';
  return found.to === own ? 'here' : { to: titleAt(found.to) ?? found.to };
}
