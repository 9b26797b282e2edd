import { getPublishedId } from '@sanity/client/csm';
import { defineQuery } from 'groq';
import type { CustomValidator, SlugValue } from 'sanity';
import { routedTypes } from '#lib/model.ts';
import type { SlugsQueryResult } from '#sanity/generated/types.ts';
import { maxSlugLength, slugify } from '../../../lib/urls/slug.ts';
import { indexNames, reservedSlugs } from '../reservedSlugs.ts';
import { problem } from './problem.ts';
import { queryStore } from './queryStore.ts';

const slugsQuery = defineQuery(
  '*[_type in $types && slug.current == $slug]{_id, "title": coalesce(title, name), "parent": parent._ref}',
);

/** Rejects a slug that is missing, malformed, reserved by the site at the top level, or used by a sibling. */
export const uniqueSlug: CustomValidator<SlugValue | undefined> = async (value, context) => {
  const slug = value?.current;
  if (!slug) return problem('Siden mangler en adresse. Tryk på knappen for at danne den.');
  if (!context.document) return true;
  const malformed = slugProblem(slug);
  if (malformed) return problem(malformed);

  const parent = parentOf(context.document);
  if (parent === undefined && reservedSlugs.has(slug)) {
    return problem(`Adressen /${slug} bruges af webstedet selv. Vælg en anden, for eksempel »${slug}-side«.`);
  }
  let rows: SlugsQueryResult;
  try {
    rows = await queryStore<SlugsQueryResult>(context, slugsQuery, { types: routedTypes, slug });
  } catch (cause) {
    console.error('Failed to load the slugs of the other documents', cause);
    return problem(
      'Det kunne ikke undersøges, om adressen er ledig. Kontrollér forbindelsen, og prøv igen om lidt.',
    );
  }
  const self = getPublishedId(context.document._id);
  const duplicate = rows.find(
    (row) => getPublishedId(row._id) !== self && (row.parent ?? undefined) === parent,
  );
  return duplicate
    ? problem(
        `»${duplicate.title ?? 'Et andet dokument'}« har allerede denne adresse. Skriv en anden, eller vælg en anden overordnet side.`,
      )
    : true;
};

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

function parentOf(document: Record<string, unknown>): string | undefined {
  const parent = document.parent as { _ref?: unknown } | undefined;
  return typeof parent?._ref === 'string' ? parent._ref : undefined;
}
