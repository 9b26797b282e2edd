import { type ExprNode, evaluate, parse } from 'groq-js';
import { parseFault } from '../query/evaluate.ts';
import type { GroqQuery } from '../query/pool/job.ts';
import type { LakeDocument } from '../store/document.ts';

/** Tests whether a listener's query selects a document. */
export type DocumentFilter = (document: LakeDocument | null) => Promise<boolean>;

/**
 * Compiles a listener's query to a filter. The query sees one document at a time, and can follow references.
 * @throws ApiError 400 when the query does not parse.
 */
export function makeFilter(
  { query, params, identity }: GroqQuery,
  dereference: (id: string) => LakeDocument | undefined,
): DocumentFilter {
  const tree = parseFilter(query, params);
  return async (document) => {
    if (!document) return false;
    const value = await evaluate(tree, {
      params,
      identity,
      dataset: [document],
      dereference: ({ _ref }) => dereference(_ref),
    });
    const result = await value.get();
    return Array.isArray(result) ? result.length > 0 : result !== null && result !== false;
  };
}

/** Parses a listener's query. @throws ApiError 400 when it does not parse. */
export function parseFilter(query: string, params: Record<string, unknown>): ExprNode {
  try {
    return parse(`${query}\n`, { params });
  } catch (error) {
    throw parseFault(query, error);
  }
}
