import { type ExprNode, evaluate, type GroqSyntaxError, parse } from 'groq-js';
import { ApiError } from '../http/apiError.ts';
import type { LakeDocument } from '../store/document.ts';
import { applyIndexes } from './applyIndexes.ts';
import { type ContentSourceMap, instrument, takeSourceMap } from './sourceMap.ts';
import { rewriteTextSearch, withText } from './textSearch.ts';
import type { View } from './view.ts';

export interface QueryOptions {
  projectId: string;
  dataset: string;
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
 * @throws ApiError in Sanity's shape: a query that does not parse, lacks a parameter, cannot be run.
 */
export async function answerWithSources(
  query: string,
  params: Record<string, unknown>,
  view: View,
  options: QueryOptions,
): Promise<{ result: unknown; map?: ContentSourceMap }> {
  try {
    return await run(query, params, view, options);
  } catch (error) {
    throw isTooDeep(error) ? parseFault(query, error) : error;
  }
}

async function run(
  query: string,
  params: Record<string, unknown>,
  view: View,
  { projectId, dataset, sourceMap }: QueryOptions,
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
  const {
    tree: narrowed,
    lookUp,
    missing,
  } = applyIndexes(tree, view, (list) => {
    const searchable = search.found ? list.map(withText) : list;
    return sourceMap ? watched(searchable, look) : searchable;
  });
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
        const found = lookUp(_ref);
        // groq-js takes any value here; its type knows documents only.
        if (found) return found as object as LakeDocument;
        const target = view.byId().get(_ref);
        return target && look(target);
      },
      sanity: { projectId, dataset },
    });
    const result = await value.get();
    return sourceMap ? takeSourceMap(result, seen, sourceMap === 'keyed') : { result };
  } catch (error) {
    if (isTooDeep(error)) throw error;
    // groq-js throws for the functions it lacks (geo, documents, …).
    throw fail(400, 'queryExecutionError', (error as Error).message);
  }
}

// A source map costs an entry for every object in every document looked at.
const maxMapped = 1000;

// The parser and the evaluator call themselves for every level.
const isTooDeep = (error: unknown) => error instanceof RangeError && /call stack/.test(error.message);
const tooDeep = 'the query is nested too deeply, or has too many conditions: use "in" with a parameter';

/** What groq-js's parser says, in Sanity's shape. */
export function parseFault(query: string, error: unknown): ApiError {
  const { message, position = 0 } = error as GroqSyntaxError;
  const said = message.replace(/^Syntax error in GROQ query at position \d+:?\s*/, '') || 'syntax error';
  const start = Math.min(position, query.length);
  const description = isTooDeep(error) ? tooDeep : said;
  return new ApiError(400, {
    error: { description, type: 'queryParseError', query, start, end: query.length },
  });
}

/** The list, with each document shown to `look` when it is stepped over. */
function watched(list: LakeDocument[], look: (document: LakeDocument) => LakeDocument): LakeDocument[] {
  const steps = function* () {
    for (const document of list) yield look(document);
  };
  return Object.defineProperty(list.slice(), Symbol.iterator, { value: steps });
}
