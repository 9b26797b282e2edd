import { type ExprNode, evaluate, type GroqSyntaxError, parse } from 'groq-js';
import { ApiError } from '../http/error.ts';
import type { LakeDocument } from '../store/document.ts';
import { narrow } from './narrow.ts';
import type { View } from './view.ts';

/**
 * Answers a GROQ query from a view.
 * @param limit milliseconds before the query is given up.
 * @returns plain JSON-able data.
 * @throws ApiError in Sanity's shape: a query that does not parse, lacks a parameter, cannot be run, takes too long.
 */
export async function answerQuery(
  query: string,
  params: Record<string, unknown>,
  view: View,
  { projectId, dataset, limit }: { projectId: string; dataset: string; limit: number },
): Promise<unknown> {
  const fail = (status: number, type: string, description: string, start?: number, end?: number) =>
    new ApiError(status, { error: { description, type, query, start, end } });

  // The parser inlines parameters into the tree, so a tree belongs to this query and these parameters and is never
  // kept. Parsing takes about 0.1 ms.
  let tree: ExprNode;
  try {
    // The line break, because groq-js does not read a comment that nothing follows.
    tree = parse(`${query}\n`, { params });
  } catch (error) {
    const { message, position = 0 } = error as GroqSyntaxError;
    const description =
      message.replace(/^Syntax error in GROQ query at position \d+:?\s*/, '') || 'syntax error';
    throw fail(400, 'queryParseError', description, Math.min(position, query.length), query.length);
  }
  const deadline = performance.now() + limit;
  const tooLate = () => fail(504, 'queryTimeoutError', 'the query took too long: narrow its filter');
  const { tree: narrowed, missing } = narrow(tree, view, (list) => watched(list, deadline, tooLate));
  // groq-js would read it as null; Sanity refuses, and so a misspelt one is noticed.
  if (missing !== undefined) {
    const start = Math.max(0, query.indexOf(`$${missing}`));
    const description = `param $${missing} referenced, but not provided`;
    throw fail(400, 'queryParseError', description, start, start + missing.length + 1);
  }
  try {
    const value = await evaluate(narrowed, {
      params,
      dataset: view.documents,
      dereference: ({ _ref }) => view.byId.get(_ref),
      sanity: { projectId, dataset },
    });
    return await value.get();
  } catch (error) {
    if (error instanceof ApiError) throw error;
    // groq-js throws for the functions it lacks (geo, documents, …).
    throw fail(400, 'queryExecutionError', (error as Error).message);
  }
}

// groq-js runs as one chain of microtasks that no timer interrupts, so the clock is read where the time goes: on each
// step over a list of documents. A sub-query per row, the quadratic case, steps through here.
function watched(list: LakeDocument[], deadline: number, tooLate: () => Error): LakeDocument[] {
  const copy = list.slice();
  const steps = function* () {
    for (let index = 0; index < copy.length; index++) {
      if (performance.now() > deadline) throw tooLate();
      yield copy[index];
    }
  };
  return Object.defineProperty(copy, Symbol.iterator, { value: steps });
}
