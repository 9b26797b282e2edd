import type { HasAliases } from '#lib/content/fields/portableText.ts';

/**
 * Where links from before a heading was written anew land: at the top edge of what holds them, as links to the heading
 * itself do. They take no room and are read to nobody.
 */
export function LegacyAnchors({ of }: { of: { _key: string } & HasAliases }) {
  return of.aliases?.map((id) => <span key={id} id={id} className="block" />);
}
