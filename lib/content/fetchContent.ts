import type { z } from 'zod';
import { isPreview } from '#lib/preview/isPreview.ts';
import { escapeLogLine } from '#lib/server/escapeLogLine.ts';
import { client, previewClient } from './client.ts';
import { ContentUnavailable, parseResponse } from './parseResponse.ts';
import type { MatchesQuery } from './queryTypes.ts';
import { withSentinel } from './sentinel.ts';
import { observeStore } from './storeStatus.ts';

/** A query for the content store, with the schema for its response. */
export type ContentQuery<Query extends string, T, Input> = {
  /** Name of the query in log lines and errors. */
  name: string;
  query: Query;
  params?: Record<string, string | string[]>;
  /** Cache tags for the page that is being rendered. */
  tags: string[];
  schema: z.ZodType<T, Input>;
  /** `raw` returns drafts as well as published documents and needs a token. Default: published documents only. */
  perspective?: 'raw';
};

/** Pages are rendered again after this many seconds, even if no webhook reported a change. */
export const revalidateSeconds = 900;

/**
 * Fetches from the content store: drafts during an editor's preview, otherwise published documents. A response without
 * the sentinel (see `withSentinel`) is rejected: a failing store may return 200 with an empty result, which must not be
 * mistaken for deleted content.
 *
 * The call does not compile if the schema reads a field that the query does not return.
 *
 * @returns the parsed value; each malformed list member is left out and logged as one line
 * @throws ContentUnavailable if the store does not respond, or the response as a whole does not match the schema
 *
 * @example
 * await fetchContent({ name: 'titles', query: titlesQuery, tags: [typeTag('page')], schema: titles });
 */
export async function fetchContent<Query extends string, T, Input>(
  request: ContentQuery<Query, T, Input> & MatchesQuery<Query, Input>,
): Promise<T> {
  const { name, query, params = {}, tags, schema, perspective } = request;
  let raw: unknown;
  try {
    const wrapped = withSentinel(query);
    const preview = await isPreview();
    raw = await observeStore(() =>
      preview
        ? previewClient().fetch<unknown>(wrapped, params, { cache: 'no-store' })
        : client().fetch<unknown>(wrapped, params, {
            next: { tags, revalidate: revalidateSeconds },
            ...(perspective && { perspective }),
          }),
    );
  } catch (cause) {
    throw new ContentUnavailable(
      escapeLogLine(`content: ${name} could not be fetched; the last good page is kept`),
      {
        cause,
      },
    );
  }
  return parseResponse(name, schema, raw);
}
