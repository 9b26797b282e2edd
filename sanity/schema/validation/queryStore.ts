import type { ValidationContext } from 'sanity';
import { apiVersion } from '#lib/model.ts';

/**
 * Queries other documents during validation, with the raw perspective (drafts, published documents and versions).
 *
 * @throws the client's error if the request fails
 */
export function queryStore<Result>(
  context: Pick<ValidationContext, 'getClient'>,
  query: string,
  params: Record<string, unknown>,
): Promise<Result> {
  const client = context.getClient({ apiVersion }).withConfig({ perspective: 'raw', useCdn: false });
  return client.fetch<Result>(query, params);
}
