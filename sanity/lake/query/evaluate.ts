import { type ExprNode, evaluate, type GroqSyntaxError, parse } from 'groq-js';
import { ApiError } from '../http/error.ts';
import type { LakeDocument } from '../store/document.ts';
import { narrow } from './narrow.ts';
import { type ContentSourceMap, instrument, takeSourceMap } from './sourceMap.ts';
import { rewriteTextSearch, withText } from './text.ts';
import type { View } from './view.ts';

export interface QueryOptions {
  projectId: string;
  dataset: string;
  /** Milliseconds before the query is given up. */
  limit: number;
  /** Also make a source map; `keyed` with array elements by their `_key`. */
  sourceMap?: 'indexed' | 'keyed';
}

/** Answers a GROQ query from a view, as plain JSON-able data. @throws as `answerWithSources` */
export async function answerQuery(
  query: string,
  params: Record<string, unknown>,
  view: View,
  options: QueryOptions,
): Promise<unknown> {
  return (await answerWithSources(query, params, view, { ...options, sourceMap: undefined })).result;
}

/**
 * Answers a GROQ query from a view, with the answer's source map when it is asked for.
 * @throws ApiError in Sanity's shape: a query that does not parse, lacks a parameter, cannot be run, takes too long.
 */
export async function answerWithSources(
  query: string,
  params: Record<string, unknown>,
  view: View,
  { projectId, dataset, limit, sourceMap }: QueryOptions,
): Promise<{ result: unknown; map?: ContentSourceMap }> {
  const fail = (status: number, type: string, description: string, start?: number, end?: number) =>
    new ApiError(status, { error: { description, type, query, start, end } });

  // The parser inlines parameters into the tree, so a tree belongs to this query and these parameters and is never
  // kept. Parsing takes about 0.1 ms.
  let tree: ExprNode;
  try {
    // The line break, because groq-js does not read a comment that nothing follows.
    tree = parse(`${query}\n`, { params });
  } catch (error) {
    throw parseFault(query, error);
  }
  const search = rewriteTextSearch(tree);
  tree = sourceMap ? instrument(search.tree) : search.tree;
  const seen = new Set<LakeDocument>();
  const look = (document: LakeDocument) => {
    if (sourceMap && seen.size < maxMapped) seen.add(document);
    return document;
  };
  const deadline = performance.now() + limit;
  const tooLate = () => fail(504, 'queryTimeoutError', 'the query took too long: narrow its filter');
  const { tree: narrowed, missing } = narrow(tree, view, (list) =>
    watched(search.found ? list.map(withText) : list, deadline, tooLate, look),
  );
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
      dereference({ _ref }) {
        const target = view.byId.get(_ref);
        return target && look(target);
      },
      sanity: { projectId, dataset },
    });
    const result = await value.get();
    return sourceMap ? takeSourceMap(result, seen, sourceMap === 'keyed') : { result };
  } catch (error) {
    if (error instanceof ApiError) throw error;
    // groq-js throws for the functions it lacks (geo, documents, …).
    throw fail(400, 'queryExecutionError', (error as Error).message);
  }
}

// A source map costs an entry for every object in every document looked at.
const maxMapped = 1000;

/** What groq-js's parser says, in Sanity's shape. */
export function parseFault(query: string, error: unknown): ApiError {
  const { message, position = 0 } = error as GroqSyntaxError;
  const description =
    message.replace(/^Syntax error in GROQ query at position \d+:?\s*/, '') || 'syntax error';
  const start = Math.min(position, query.length);
  return new ApiError(400, {
    error: { description, type: 'queryParseError', query, start, end: query.length },
  });
}

// groq-js runs as one chain of microtasks that no timer interrupts, so the clock is read where the time goes: on each
// step over a list of documents. A sub-query per row, the quadratic case, steps through here.
function watched(
  list: LakeDocument[],
  deadline: number,
  tooLate: () => Error,
  look: (document: LakeDocument) => LakeDocument,
): LakeDocument[] {
  const copy = list.slice();
  const steps = function* () {
    for (let index = 0; index < copy.length; index++) {
      if (performance.now() > deadline) throw tooLate();
      yield look(copy[index] as LakeDocument);
    }
  };
  return Object.defineProperty(copy, Symbol.iterator, { value: steps });
}
