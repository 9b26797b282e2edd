import { typesWith } from '#lib/model.ts';

/** Ids of documents that every dataset of this site has. If they are missing, the dataset is empty or the wrong one. */
const requiredDocuments = typesWith('singleton').toSorted();

/**
 * Wraps a query so that its response tells whether the store has content at all: `{"answered": true, "value": …}`. An
 * empty dataset, another project's dataset and a token without permissions all return 200 with empty results; there
 * `answered` is false.
 */
export const withSentinel = (query: string): string =>
  `{"answered": count(*[_id in ${JSON.stringify(requiredDocuments)}]) == ${requiredDocuments.length}, "value": ${query}}`;

/** True if a raw response can be trusted. The value must be present, because many schemas treat a missing one as empty. */
export const hasSentinel = (raw: unknown): raw is { answered: true; value: unknown } =>
  isObject(raw) && raw.answered === true && raw.value !== undefined;

/** Returns the reason why a raw response was rejected, and what to check; for the log. */
export const whyNoSentinel = (raw: unknown): string =>
  isObject(raw) && raw.answered === false
    ? `the store has no ${requiredDocuments.join(' and ')}: check SANITY_DATASET, the permissions of SANITY_READ_TOKEN, and whether the dataset is empty`
    : 'it is not the response of a content store: check which server responds at its URL';

const isObject = (raw: unknown): raw is { answered?: unknown; value?: unknown } =>
  typeof raw === 'object' && raw !== null;
