import type { z } from 'zod';
import { escapeLogLine } from '#lib/server/escapeLogLine.ts';
import { log } from '#lib/server/log.ts';
import { parseLeniently } from './lenientZod.ts';
import { hasSentinel, whyNoSentinel } from './sentinel.ts';

/** The content could not be fetched: the store is unreachable or slow, or its response is invalid. */
export class ContentUnavailable extends Error {
  override name = 'ContentUnavailable';
}

/**
 * Parses the raw response to a query. Each malformed list member is left out and logged.
 *
 * @param name name of the query in log lines and errors
 * @throws ContentUnavailable if the sentinel is missing, or the response as a whole does not match the schema
 */
export function parseResponse<T>(name: string, schema: z.ZodType<T>, raw: unknown): T {
  if (!hasSentinel(raw)) {
    throw new ContentUnavailable(
      escapeLogLine(`content: the response for ${name} was rejected: ${whyNoSentinel(raw)}`),
    );
  }
  try {
    const { value, issues } = parseLeniently(schema, raw.value);
    for (const issue of issues) {
      log.warn('content', `left out of ${name}: ${issue.path}: ${issue.reason}`);
    }
    return value;
  } catch (cause) {
    throw new ContentUnavailable(
      escapeLogLine(`content: the response for ${name} does not match its schema`),
      {
        cause,
      },
    );
  }
}
