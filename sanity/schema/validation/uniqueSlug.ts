import { getPublishedId, isDraftId } from '@sanity/client/csm';
import { defineQuery } from 'groq';
import type { CustomValidator, SlugValue } from 'sanity';
import { duplicateAddressProblem } from '#lib/contentRules/rules/duplicateAddress.ts';
import { languages } from '#lib/languages.ts';
import { frontPageIds, routedTypes } from '#lib/model.ts';
import { joinPath } from '#lib/urls/documentPath.ts';
import type { SlugsQueryResult } from '#sanity/generated/types.ts';
import { maxSlugLength, slugify } from '../../../lib/urls/slug.ts';
import type { StudioLinkIndex } from '../linkIndex/studioLinkIndex.ts';
import { indexNames, reservedEnglishSlugs, reservedSlugs } from '../reservedSlugs.ts';
import { problem } from './problem.ts';
import { queryStore } from './queryStore.ts';
import { loadLinkIndex } from './withLinkIndex.ts';

const slugsQuery = defineQuery(
  '*[_type in $types && slug.current == $slug]{_id, "title": coalesce(title, name), "parent": parent._ref}',
);

/** Rejects a slug that is missing, malformed, reserved by the site at the top level, or used by a sibling. */
export const uniqueSlug: CustomValidator<SlugValue | undefined> = async (value, context) => {
  const slug = value?.current;
  if (!slug) return problem('Siden mangler en adresse. Dan den under »Placering«.');
  if (!context.document) return true;
  const malformed = slugProblem(slug);
  if (malformed) return problem(malformed);

  const parent = parentOf(context.document);
  const self = getPublishedId(context.document._id);
  if (self === frontPageIds.en) return englishFrontPageProblem(slug, parent);
  if (parent === frontPageIds.en && reservedEnglishSlugs.has(slug))
    return problem(`Adressen /en/${slug} bruges af webstedet selv. Vælg en anden.`);
  if (parent === undefined && reservedSlugs.has(slug)) {
    return problem(`Adressen /${slug} bruges af webstedet selv. Vælg en anden, for eksempel »${slug}-side«.`);
  }
  try {
    const rows = await queryStore<SlugsQueryResult>(context, slugsQuery, { types: routedTypes, slug });
    const siblings = rows.filter(
      (row) => getPublishedId(row._id) !== self && (row.parent ?? undefined) === parent,
    );
    if (siblings.length === 0) return true;
    const owner = ownerOf(slug, parent, await loadLinkIndex(context));
    // The published page that has the address keeps it, and only the other one must change.
    if (owner === self && siblings.every(({ _id }) => !isDraftId(_id))) return true;
    const sibling = siblings.find((row) => getPublishedId(row._id) === owner) ?? siblings[0];
    return problem(duplicateAddressProblem(sibling?.title ?? undefined));
  } catch (cause) {
    console.error('Failed to load the slugs of the other documents', cause);
    return problem(
      'Det kunne ikke undersøges, om adressen er ledig. Kontrollér forbindelsen, og prøv igen om lidt.',
    );
  }
};

/** Id of the published page at an address; `undefined` if there is none. */
function ownerOf(slug: string, parent: string | undefined, { data }: StudioLinkIndex): string | undefined {
  const parentPath = parent === undefined ? '' : data.pages.find(({ id }) => id === parent)?.path;
  return data.pages.find(({ path }) => path === `${parentPath}/${slug}`)?.id;
}

/** Returns a Danish error message for a malformed slug; `undefined` if it is valid. */
export function slugProblem(slug: string): string | undefined {
  if (slug.length > maxSlugLength)
    return `Adressen er for lang (${slug.length} tegn). Forkort den til højst ${maxSlugLength} tegn.`;
  if (indexNames.has(slug))
    return `»${slug}« læses som siden ovenover: så hed forsider i ældre systemer. Skriv en anden, for eksempel »${slug}-side«.`;
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return undefined;
  const suggestion = slugify(slug);
  const example = suggestion === '' ? '' : ` Prøv »${suggestion}«.`;
  return `Adressen må kun have små bogstaver fra a til z, tal og enkelte bindestreger.${example}`;
}

/** The English front page has a fixed address: all English pages are below it. */
function englishFrontPageProblem(slug: string, parent: string | undefined) {
  if (joinPath([slug]) === languages.en.home && parent === undefined) return true;
  return problem(
    'Den engelske forside skal have adressen »en« og ingen overordnet side: Alle engelske sider ligger under den.',
  );
}

function parentOf(document: Record<string, unknown>): string | undefined {
  const parent = document.parent as { _ref?: unknown } | undefined;
  return typeof parent?._ref === 'string' ? parent._ref : undefined;
}
