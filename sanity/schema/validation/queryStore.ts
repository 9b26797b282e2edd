import type { ValidationContext } from 'sanity';
import { apiVersion } from '#lib/model.ts';

/**
 * Asks the store about other documents while one is validated, drafts included.
 *
 * @throws what the client throws when the store does not answer
 */
export function queryStore<Answer>(
  context: Pick<ValidationContext, 'getClient'>,
  query: string,
  params: Record<string, unknown>,
): Promise<Answer> {
  const client = context.getClient({ apiVersion }).withConfig({ perspective: 'raw', useCdn: false });
  return client.fetch<Answer>(query, params);
}
