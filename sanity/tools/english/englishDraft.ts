import type { ContentDocument } from '#lib/contentRules/types.ts';
import { frontPageIds, homeId, isRouted } from '#lib/model.ts';

/** Fields that an English version does not take over: of the store, of the address, and of the Danish editors' work. */
const ownFields = new Set([
  ...['_id', '_rev', '_createdAt', '_updatedAt', 'slug', 'formerAddresses', 'parent', 'section'],
  ...['searchTerms', 'seo', 'news', 'uafklaret', 'lastReviewed', 'nextReview', 'replacedBy'],
]);

/** An English version to link to. */
export type LinkTarget = { id: string; type: string; isPublished: boolean };

/**
 * Makes the draft of the English version of a Danish page: its blocks with the Danish text, to be translated in place. The
 * title is empty, so that nobody publishes the page untranslated, and its address is formed from the English title. Links
 * lead to the English versions of their pages, where there are any.
 *
 * @param original the published Danish page, or the Danish front page
 * @param id published id of the new document
 * @param versionOf English version of a document, by the id of the Danish one
 */
export function englishDraft(
  original: ContentDocument,
  id: string,
  versionOf: ReadonlyMap<string, LinkTarget>,
): ContentDocument {
  const isHome = original._id === homeId;
  const fields = Object.fromEntries(Object.entries(original).filter(([name]) => !ownFields.has(name)));
  const { name, title, ...rest } = withEnglishLinks(fields, versionOf) as Record<string, unknown>;
  const parent = (original.parent as { _ref?: string } | undefined)?._ref;
  const above = parent === undefined ? undefined : versionOf.get(parent);
  return {
    ...rest,
    _id: `drafts.${id}`,
    _type: isRouted(original._type) ? original._type : 'page',
    ...(isHome && { title: title ?? name, slug: { _type: 'slug', current: 'en' } }),
    ...(!isHome && {
      parent: above ? referTo({ _type: 'reference' }, above) : { _type: 'reference', _ref: frontPageIds.en },
    }),
    translationOf: { _type: 'reference', _ref: original._id },
  };
}

/** Replaces every reference to a page by one to its English version. */
function withEnglishLinks(value: unknown, versionOf: ReadonlyMap<string, LinkTarget>): unknown {
  if (Array.isArray(value)) return value.map((member) => withEnglishLinks(member, versionOf));
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const version = typeof fields._ref === 'string' ? versionOf.get(fields._ref) : undefined;
  if (version) return referTo(fields, version);
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, withEnglishLinks(field, versionOf)]),
  );
}

/**
 * Lets a reference lead to an English version. The store refuses a strong reference to a page that is not published: it is
 * weak until the draft is published, as one that an editor chooses in the form
 * (https://www.sanity.io/docs/studio/reference-type).
 */
const referTo = (
  reference: Readonly<Record<string, unknown>>,
  { id, type, isPublished }: LinkTarget,
): Record<string, unknown> => ({
  ...reference,
  _ref: id,
  ...(!isPublished && {
    _weak: true,
    _strengthenOnPublish: { type, ...(reference._weak === true && { weak: true }) },
  }),
});
