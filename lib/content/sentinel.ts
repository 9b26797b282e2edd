import { typesWith } from '#lib/model.ts';

/** Documents that every store of this site has: without them an answer comes from an empty or a wrong dataset. */
const requiredDocuments = typesWith('singleton').toSorted();

/**
 * Wraps a query so that its answer says whether the store has content at all: `{"answered": true, "value": …}`. An
 * empty dataset, another project's dataset and a token without rights all answer 200 with empty results; there
 * `answered` is false.
 */
export const withSentinel = (query: string): string =>
  `{"answered": count(*[_id in ${JSON.stringify(requiredDocuments)}]) == ${requiredDocuments.length}, "value": ${query}}`;

/** Whether a raw answer counts. Its value must be there: many a contract takes an absent value for an empty one. */
export const hasSentinel = (raw: unknown): raw is { answered: true; value: unknown } =>
  isObject(raw) && raw.answered === true && raw.value !== undefined;

/** Why a raw answer does not count, with the next step; for the log. */
export const whyNoSentinel = (raw: unknown): string =>
  isObject(raw) && raw.answered === false
    ? `the store has no ${requiredDocuments.join(' and ')}: check SANITY_DATASET, what SANITY_READ_TOKEN may read, and whether the dataset is empty`
    : 'it is not what a content store answers: check what answers at its address';

const isObject = (raw: unknown): raw is { answered?: unknown; value?: unknown } =>
  typeof raw === 'object' && raw !== null;
