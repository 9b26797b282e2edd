import { type ExprNode, evaluate, parse } from 'groq-js';
import { parseFault } from '../query/evaluate.ts';
import type { View } from '../query/view.ts';
import type { LakeDocument } from '../store/document.ts';

/** Whether a document is among those a listener's query selects. */
export type DocumentFilter = (document: LakeDocument | null) => Promise<boolean>;

/**
 * Makes a filter of a listener's query, which sees one document at a time and follows references.
 * @throws ApiError 400 when the query does not parse.
 */
export function makeFilter(query: string, params: Record<string, unknown>, view: () => View): DocumentFilter {
  let tree: ExprNode;
  try {
    tree = parse(`${query}\n`, { params });
  } catch (error) {
    throw parseFault(query, error);
  }
  if (tree.type === 'Everything') return async (document) => document !== null;
  return async (document) => {
    if (!document) return false;
    const value = await evaluate(tree, {
      params,
      dataset: [document],
      dereference: ({ _ref }) => view().byId.get(_ref),
    });
    const found = await value.get();
    return Array.isArray(found) ? found.length > 0 : found !== null && found !== false;
  };
}
