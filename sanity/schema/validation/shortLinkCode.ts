import { getPublishedId } from '@sanity/client/csm';
import { defineQuery } from 'groq';
import type { CustomValidator } from 'sanity';
import { siteFolders } from '#lib/model.ts';
import type { CodesQueryResult } from '#sanity/generated/types.ts';
import { slugify } from '../../../lib/urls/slug.ts';
import { indexNames } from '../reservedSlugs.ts';
import { problem } from './problem.ts';
import { queryStore } from './queryStore.ts';

const codesQuery = defineQuery(
  '*[_type == "shortLink" && lower(code) == $code]{_id, "title": coalesce(target->title, target->name)}',
);

/** Length of a code, in characters. */
const codeLength = { min: 2, max: 32 };

/** Returns a Danish error message for a malformed code; `undefined` if it is valid. */
export function codeProblem(code: string | undefined): string | undefined {
  if (!code?.trim()) return 'Skriv en kode, for eksempel »strategi«, eller lad en ny blive dannet.';
  if (code.length > codeLength.max) {
    return `Koden er for lang (${code.length} tegn). Forkort den til højst ${codeLength.max} tegn.`;
  }
  if (code.length < codeLength.min) return `Koden er for kort. Skriv mindst ${codeLength.min} tegn.`;
  if (indexNames.has(code))
    return `»${code}« kan ikke være en kode: så hed forsider i ældre systemer. Skriv en anden.`;
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code)) return undefined;
  const suggestion = slugify(code);
  const example = suggestion === '' ? '' : ` Prøv »${suggestion}«.`;
  return `Koden må kun have små bogstaver fra a til z, tal og enkelte bindestreger.${example}`;
}

/** Rejects a malformed code, and one that another short link uses, ignoring case. */
export const shortLinkCode: CustomValidator<string | undefined> = async (code, context) => {
  const malformed = codeProblem(code);
  if (code === undefined || malformed !== undefined) return problem(malformed ?? '');
  let rows: CodesQueryResult;
  try {
    rows = await queryStore<CodesQueryResult>(context, codesQuery, { code: code.toLowerCase() });
  } catch (cause) {
    console.error('Failed to load the codes of the other short links', cause);
    return problem(
      'Det kunne ikke undersøges, om koden er ledig. Kontrollér forbindelsen, og prøv igen om lidt.',
    );
  }
  const self = getPublishedId(context.document?._id ?? '');
  const duplicate = rows.find(({ _id }) => getPublishedId(_id) !== self);
  if (!duplicate) return true;
  const target = duplicate.title === null ? '' : ` og fører til »${duplicate.title}«`;
  return problem(`${siteFolders.shortLinks}/${code} er allerede et kort link${target}. Skriv en anden kode.`);
};

/** Warns about an expiry date in the past. */
export const expiresLater: CustomValidator<string | undefined> = (expires) =>
  expires !== undefined && Date.parse(expires) <= Date.now()
    ? problem('Tidspunktet er passeret, så linket virker ikke. Vælg et senere, eller ryd feltet.')
    : true;
