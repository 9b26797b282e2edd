import { evaluate, parse } from 'groq-js';
import type { WebhookConfig } from '../config.ts';
import type { CommittedChange } from '../store/store.ts';

/**
 * The body of the webhook for one change: the projection, or the document as it is now (as it was, when deleted).
 * @returns undefined when the filter leaves the change out.
 * @throws Error when the filter or projection cannot be read or run.
 */
export async function webhookPayload(
  { filter, projection }: WebhookConfig,
  { before, after }: Pick<CommittedChange, 'before' | 'after'>,
): Promise<string | undefined> {
  const document = after ?? before;
  const ask = async (query: string) => {
    const options = { mode: 'delta', before, after, dataset: [document], root: document } as const;
    const value = await evaluate(parsed(query), options);
    return value.get();
  };
  if (filter && (await ask(`count(*[${filter}]) > 0`)) !== true) return undefined;
  return JSON.stringify(projection ? await ask(projection) : document);
}

const trees = new Map<string, ReturnType<typeof parse>>();

/** Filter and projection are the same for thousands of changes. */
function parsed(query: string): ReturnType<typeof parse> {
  const tree = trees.get(query) ?? parse(query, { mode: 'delta' });
  trees.set(query, tree);
  return tree;
}
