import type { HasAliases } from '#lib/content/fields/portableText.ts';

/**
 * Invisible anchors for a heading's former ids, so that old deep links still work. They are at the top edge of the heading
 * that contains them, take no space, and are ignored by screen readers.
 */
export function LegacyAnchors({ of }: { of: { _key: string } & HasAliases }) {
  return of.aliases?.map((id) => <span key={id} id={id} className="block" />);
}
