import { httpError } from '../http/apiError.ts';

const maxQueryLength = 100_000;
const maxDepth = 100;

/**
 * Rejects queries and parameters that are too large or too deeply nested to be parsed and passed on.
 * @throws ApiError 413, 400
 */
export function requireSize(query: string, params: Record<string, unknown>): void {
  if (query.length > maxQueryLength) {
    throw httpError(
      413,
      `The query is ${query.length} characters, more than ${maxQueryLength}: use parameters`,
    );
  }
  let level: unknown[] = [params];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) throw httpError(400, `The parameters are nested more than ${maxDepth} levels deep`);
    level = level.flatMap(children);
  }
}

const children = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];
