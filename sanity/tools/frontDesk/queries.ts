import { linksFrom } from '#lib/contentRules/document/linksFrom.ts';
import { frontPageIds, hasTrait, publicTypes, routedTypes, typesWith } from '#lib/model.ts';
import { slugProjection } from '#sanity/schema/preview/address.ts';
import type { LabelledDocument } from '../links/documentLabel.ts';

/** The most rows that a list of the front desk fetches. One more is fetched, to know whether there are more. */
export const maxRows = 50;

/** How many days before its date a review is listed. */
export const reviewHorizonDays = 30;

export type ChangedDocument = LabelledDocument & { _updatedAt: string };
export type ReviewedDocument = LabelledDocument & { nextReview: string };
export type DocumentWithOpenPoints = LabelledDocument & {
  uafklaret: { _key: string; note: string | null }[];
};

/** The fields that every row shows. */
const label = `_id, _type, title, name, from, code, ${slugProjection}`;
const isPublished = '!(_id in path("drafts.**")) && !(_id in path("versions.**"))';
const isShown = `_type in ${JSON.stringify(publicTypes)}`;

const list = (filter: string, order: string, fields: string, limit = `[0...${maxRows + 1}]`) =>
  `*[${filter}] | order(${order})${limit}{${label}, ${fields}}`;

/**
 * GROQ for the drafts of everybody, newest first. All of them: an editor's own may be older than those of the others, and a
 * query cannot tell whose they are. Perspective: raw.
 */
export const draftsQuery = list(
  `_id in path("drafts.**") && ${isShown}`,
  '_updatedAt desc',
  '_updatedAt',
  '',
);

/** GROQ for what was published since `$since`: an imported document was never changed after its creation. Perspective: raw. */
export const publishedQuery = list(
  `${isShown} && ${isPublished} && _updatedAt >= $since && _updatedAt != _createdAt`,
  '_updatedAt desc',
  '_updatedAt',
);

/** When drafts were last published, and the ids of what was published last. */
export type PublishedVersions = { versions: { _id: string; _updatedAt: string }[]; latest: string[] };

/** GROQ for the published versions of the documents `$ids`, and for what was published last. Perspective: raw. */
export const publishedVersionsQuery = `{
  "versions": *[_id in $ids]{_id, _updatedAt},
  "latest": *[${isShown} && ${isPublished}] | order(_updatedAt desc)[0...${maxRows}]._id
}`;

/** GROQ for the documents that change the lists of `draftsQuery` and `editorialQuery`. */
export const contentFilter = `*[${isShown}]`;

/** Fields of the lists of reviews and open points. */
export type Editorial = { reviews: ReviewedDocument[]; openPoints: DocumentWithOpenPoints[] };

/** GROQ for the reviews due until `$horizon`, the earliest first, and for open points. Perspective: drafts. */
export const editorialQuery = `{
  "reviews": ${list(`${isShown} && nextReview <= $horizon`, 'nextReview asc', 'nextReview')},
  "openPoints": ${list(`${isShown} && count(uafklaret) > 0`, '_updatedAt desc', 'uafklaret[]{_key, note}')}
}`;

/** Types of pages that only links make findable. Blocks list the others by themselves. */
const linkedTypes = routedTypes.filter((type) => !hasTrait(type, 'inBlocks'));

/** A page that nothing links to but, perhaps, the pages below it and its English version. */
export type UnlinkedCandidate = LabelledDocument & { below: Readonly<Record<string, unknown>>[] };

const linkers = `references(^._id) && ${isPublished} && _id != ^._id && !(_type in ${JSON.stringify(typesWith('redirects'))})`;

/**
 * GROQ for the published pages that only pages below them and their English version refer to, if any. The language switch
 * leads to the English front page. Redirects and short links do not count, because
 * nobody finds them on the site; a page that is hidden from search engines is meant to be hard to find. Perspective: raw.
 */
export const unlinkedCandidatesQuery = list(
  `_type in ${JSON.stringify(linkedTypes)} && ${isPublished} && seo.noIndex != true
    && _id != "${frontPageIds.en}"
    && count(*[${linkers} && parent._ref != ^._id && section._ref != ^._id && translationOf._ref != ^._id]) == 0`,
  'title asc',
  `"below": *[${linkers} && (parent._ref == ^._id || section._ref == ^._id || translationOf._ref == ^._id)]`,
);

/** Leaves out the candidates that such a page links to. To be below a page, or to translate it, is no link. */
export const pagesWithoutLinks = (candidates: readonly UnlinkedCandidate[]): UnlinkedCandidate[] =>
  candidates.filter(({ _id, below }) => !below.flatMap(linksFrom).includes(_id));

/** GROQ for the documents whose publication changes the list of pages without links. */
export const publishedFilter = `*[${isShown} && ${isPublished}]`;
