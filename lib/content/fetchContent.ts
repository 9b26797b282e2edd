import type { z } from 'zod';
import { isPreview } from '#lib/preview/isPreview.ts';
import { escapeLogLine } from '#lib/server/escapeLogLine.ts';
import { client, previewClient } from './client.ts';
import { ContentUnavailable, parseResponse } from './parseResponse.ts';
import type { MatchesQuery } from './queryTypes.ts';
import { withSentinel } from './sentinel.ts';
import { storeStatus } from './storeStatus.ts';

/** A question to the content store. */
export type ContentQuery<Query extends string, T, Read> = {
  /** Stands in the log: what was asked for. */
  name: string;
  query: Query;
  params?: Record<string, string | string[]>;
  /** Cache tags of the page that asks. */
  tags: string[];
  schema: z.ZodType<T, Read>;
  /** `raw` sees drafts and what is published side by side; it takes a token. By default only what is published. */
  perspective?: 'raw';
};

/** A page is made anew after this many seconds even if no webhook told of a change. */
export const revalidateSeconds = 900;

/**
 * Asks the content store: for drafts where an editor previews, else for what is published. Only an answer that carries
 * the sentinel counts (see `withSentinel`): a store that fails may answer 200 with nothing, and nothing must never be
 * taken for »deleted«.
 *
 * A question whose contract reads what its query does not give does not compile.
 *
 * @returns the value, read with the contract; what its lists left out is logged, one line each
 * @throws ContentUnavailable when there is no answer, or the document as a whole breaks its contract
 */
export async function fetchContent<Query extends string, T, Read>(
  question: ContentQuery<Query, T, Read> & MatchesQuery<Query, Read>,
): Promise<T> {
  const { name, query, params = {}, tags, schema, perspective } = question;
  let raw: unknown;
  try {
    const wrapped = withSentinel(query);
    raw = (await isPreview())
      ? await previewClient().fetch<unknown>(wrapped, params, { cache: 'no-store' })
      : await client().fetch<unknown>(wrapped, params, {
          next: { tags, revalidate: revalidateSeconds },
          ...(perspective && { perspective }),
        });
    storeStatus.isFailing = false;
  } catch (cause) {
    storeStatus.isFailing = true;
    throw new ContentUnavailable(
      escapeLogLine(`content: ${name} could not be fetched; the last good page stays`),
      {
        cause,
      },
    );
  }
  return parseResponse(name, schema, raw);
}
