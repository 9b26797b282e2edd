import { type ExprNode, evaluate, parse } from 'groq-js';
import { parseFault } from '../query/evaluate.ts';
import type { LakeDocument } from '../store/document.ts';

/** Whether a document is among those a listener's query selects. */
export type DocumentFilter = (document: LakeDocument | null) => Promise<boolean>;

/**
 * Makes a filter of a listener's query, which sees one document at a time and follows references.
 * @throws ApiError 400 when the query does not parse.
 */
export function makeFilter(
  query: string,
  params: Record<string, unknown>,
  dereference: (id: string) => LakeDocument | undefined,
): DocumentFilter {
  const tree = parseFilter(query, params);
  return async (document) => {
    if (!document) return false;
    const value = await evaluate(tree, {
      params,
      dataset: [document],
      dereference: ({ _ref }) => dereference(_ref),
    });
    const found = await value.get();
    return Array.isArray(found) ? found.length > 0 : found !== null && found !== false;
  };
}

/** @throws ApiError 400 when the query does not parse. */
export function parseFilter(query: string, params: Record<string, unknown>): ExprNode {
  try {
    return parse(`${query}\n`, { params });
  } catch (error) {
    throw parseFault(query, error);
  }
}
