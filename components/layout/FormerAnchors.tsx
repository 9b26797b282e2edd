import type { Aliased } from '#lib/content/anchors.ts';

/**
 * Where links from before a heading was written anew land: at the top edge of what holds them, as links to the heading
 * itself do. They take no room and are read to nobody.
 */
export function FormerAnchors({ of }: { of: { _key: string } & Aliased }) {
  return of.aliases?.map((id) => <span key={id} id={id} className="block" />);
}
