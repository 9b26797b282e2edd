import { evaluate, parse } from 'groq-js';
import type { WebhookConfig } from '../config.ts';
import type { CommittedChange } from '../store/store.ts';

/**
 * Returns the body of the webhook for one change: the projection, or the new version of the document (the last version of a
 * deleted one).
 * @returns undefined when the filter excludes the change.
 * @throws Error when the filter or projection does not parse or fails.
 */
export async function webhookPayload(
  { filter, projection }: WebhookConfig,
  { before, after }: Pick<CommittedChange, 'before' | 'after'>,
): Promise<string | undefined> {
  const document = after ?? before;
  const runQuery = async (query: string) => {
    const options = { mode: 'delta', before, after, dataset: [document], root: document } as const;
    const value = await evaluate(parseCached(query), options);
    return value.get();
  };
  if (filter && (await runQuery(`count(*[${filter}]) > 0`)) !== true) return undefined;
  return JSON.stringify(projection ? await runQuery(projection) : document);
}

const trees = new Map<string, ReturnType<typeof parse>>();

/** Caches the parsed tree, because filter and projection are the same for all changes. */
function parseCached(query: string): ReturnType<typeof parse> {
  const tree = trees.get(query) ?? parse(query, { mode: 'delta' });
  trees.set(query, tree);
  return tree;
}
