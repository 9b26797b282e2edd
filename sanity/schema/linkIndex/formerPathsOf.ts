import type { StudioLinkIndex } from './studioLinkIndex.ts';

/** A former path of a document and its current target. */
export type FormerPath = {
  path: string;
  /**
   * `here`: redirects to the document; `later`: will redirect once the document is published; `gone`: a redirect marks
   * the path as gone; otherwise the title or URL of the current target.
   */
  leads: 'here' | 'later' | 'gone' | { to: string };
};

/**
 * Returns the recorded paths of a document, except the current one, latest first.
 *
 * @param id published id of the document
 */
export function formerPathsOf(linkIndex: StudioLinkIndex, id: string): FormerPath[] {
  const location = linkIndex.table.locate(id);
  const currentPath = location.kind === 'redirect' ? location.to : undefined;
  const addresses = linkIndex.data.records
    .filter((record) => record.id === id)
    .flatMap((record) => record.addresses);
  const latestFirst = [...addresses].sort((a, b) => (a.since < b.since ? 1 : -1));
  const paths = [...new Set(latestFirst.map(({ path }) => path))].filter((path) => path !== currentPath);
  return paths.map((path) => ({ path, leads: targetOf(linkIndex, path, currentPath) }));
}

function targetOf(
  { table, titleAt }: StudioLinkIndex,
  path: string,
  currentPath: string | undefined,
): FormerPath['leads'] {
  const destination = table.exact.get(path);
  if (destination?.kind === 'page') return { to: titleAt(path) ?? path };
  // The former paths of a deleted document are also "gone". For an existing one, "gone" comes from a redirect.
  if (destination?.kind === 'gone' && currentPath !== undefined) return 'gone';
  if (destination?.kind !== 'redirect' && destination?.kind !== 'external') return 'later';
  return destination.to === currentPath ? 'here' : { to: titleAt(destination.to) ?? destination.to };
}
