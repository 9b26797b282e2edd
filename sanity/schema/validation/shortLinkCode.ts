import { getPublishedId } from '@sanity/client/csm';
import { defineQuery } from 'groq';
import type { CustomValidator } from 'sanity';
import { siteFolders } from '#lib/model.ts';
import type { CodesQueryResult } from '#sanity/generated/types.ts';
import { slugify } from '../../../lib/urls/slug.ts';
import { emptyNames } from '../reservedSlugs.ts';
import { problem } from './problem.ts';
import { queryStore } from './queryStore.ts';

const codesQuery = defineQuery(
  '*[_type == "shortLink" && lower(code) == $code]{_id, "title": coalesce(target->title, target->name)}',
);

/** In characters: more is no short link. */
const bounds = { shortest: 2, longest: 32 };

/** What is wrong with the form of a code, in Danish; `undefined` when nothing is. */
export function codeProblem(code: string | undefined): string | undefined {
  if (!code?.trim()) return 'Skriv en kode, for eksempel »strategi«, eller lad en ny blive dannet.';
  if (code.length > bounds.longest) {
    return `Koden er for lang (${code.length} tegn). Forkort den til højst ${bounds.longest} tegn.`;
  }
  if (code.length < bounds.shortest) return `Koden er for kort. Skriv mindst ${bounds.shortest} tegn.`;
  if (emptyNames.has(code))
    return `»${code}« kan ikke være en kode: så hed forsider i ældre systemer. Skriv en anden.`;
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code)) return undefined;
  const better = slugify(code);
  const example = better === '' ? '' : ` Prøv »${better}«.`;
  return `Koden må kun have små bogstaver fra a til z, tal og enkelte bindestreger.${example}`;
}

/** Refuses a code that can't be one, or that another short link has: in print nobody can tell them apart. */
export const shortLinkCode: CustomValidator<string | undefined> = async (code, context) => {
  const malformed = codeProblem(code);
  if (code === undefined || malformed !== undefined) return problem(malformed ?? '');
  let rows: CodesQueryResult;
  try {
    rows = await queryStore<CodesQueryResult>(context, codesQuery, { code: code.toLowerCase() });
  } catch (cause) {
    console.error('The codes of the other short links could not be read', cause);
    return problem(
      'Det kunne ikke undersøges, om koden er ledig. Kontrollér forbindelsen, og prøv igen om lidt.',
    );
  }
  const self = getPublishedId(context.document?._id ?? '');
  const other = rows.find(({ _id }) => getPublishedId(_id) !== self);
  if (!other) return true;
  const where = other.title === null ? '' : ` og fører til »${other.title}«`;
  return problem(`${siteFolders.shortLinks}/${code} er allerede et kort link${where}. Skriv en anden kode.`);
};

/** Points out a link that has expired by the time it is published. */
export const expiresLater: CustomValidator<string | undefined> = (expires) =>
  expires !== undefined && Date.parse(expires) <= Date.now()
    ? problem('Tidspunktet er passeret, så linket virker ikke. Vælg et senere, eller ryd feltet.')
    : true;
