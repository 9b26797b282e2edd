import { type ExprNode, evaluate, type GroqSyntaxError, parse } from 'groq-js';
import { ApiError } from '../http/apiError.ts';
import type { LakeDocument } from '../store/document.ts';
import { applyIndexes } from './applyIndexes.ts';
import { withText } from './documentText.ts';
import { type ContentSourceMap, instrument, takeSourceMap } from './sourceMap.ts';
import { rewriteTextSearch } from './textSearch.ts';
import { unsupportedFunction, unsupportedIn } from './unsupportedFunctions.ts';
import type { View } from './view.ts';

export interface QueryOptions {
  projectId: string;
  dataset: string;
  /** The id of the user that `identity()` returns. */
  identity?: string;
  /** Also create a source map, which identifies array elements by position or (`keyed`) by `_key`. */
  sourceMap?: 'indexed' | 'keyed';
}

/** Runs a GROQ query on a view. @returns plain JSON data @throws the same as `answerWithSources` */
export async function answerQuery(
  query: string,
  params: Record<string, unknown>,
  view: View,
  options: QueryOptions,
): Promise<unknown> {
  return (await answerWithSources(query, params, view, { ...options, sourceMap: undefined })).result;
}

/**
 * Runs a GROQ query on a view, and creates a source map of the result on request.
 * @throws ApiError in Sanity's shape for a query that does not parse, lacks a parameter or fails.
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
  { projectId, dataset, identity, sourceMap }: QueryOptions,
): Promise<{ result: unknown; map?: ContentSourceMap }> {
  const queryError = (status: number, type: string, description: string, start?: number, end?: number) =>
    new ApiError(status, { error: { description, type, query, start, end } });

  // The tree is not cached, because the parser inlines the parameters into it. Parsing takes about 0.1 ms.
  let tree: ExprNode;
  try {
    // groq-js cannot parse a comment at the very end of a query, so a line break is added.
    tree = parse(`${query}\n`, { params });
  } catch (error) {
    throw parseFault(query, error);
  }
  const missingFunction = unsupportedFunction(tree);
  if (missingFunction) throw queryError(400, 'queryExecutionError', notInTheLake(missingFunction));
  const search = rewriteTextSearch(tree, view.documents);
  tree = sourceMap ? instrument(search.tree) : search.tree;
  const visited = new Set<LakeDocument>();
  const onVisit = (document: LakeDocument) => {
    if (sourceMap && visited.size < maxMappedDocuments) visited.add(document);
    return document;
  };
  const {
    tree: indexedTree,
    lookUp,
    missing,
  } = applyIndexes(tree, view, (list) => {
    const searchable = search.found ? list.map(withText) : list;
    return sourceMap ? watchVisits(searchable, onVisit) : searchable;
  });
  // Rejected as by Sanity, so that misspelt parameters are noticed. groq-js would read them as null.
  if (missing !== undefined) {
    const start = Math.max(0, query.indexOf(`$${missing}`));
    const description = `param $${missing} referenced, but not provided`;
    throw queryError(400, 'queryParseError', description, start, start + missing.length + 1);
  }
  try {
    const value = await evaluate(indexedTree, {
      params,
      dataset: view.documents,
      dereference({ _ref }) {
        const joined = lookUp(_ref);
        // groq-js accepts any value here, but its type allows only documents.
        if (joined) return joined as object as LakeDocument;
        const target = view.byId().get(_ref);
        return target && onVisit(target);
      },
      sanity: { projectId, dataset },
      ...(identity && { identity }),
    });
    const result = await value.get();
    return sourceMap ? takeSourceMap(result, visited, sourceMap === 'keyed') : { result };
  } catch (error) {
    if (isTooDeep(error)) throw error;
    // groq-js throws for functions that it does not implement (geo, documents, …).
    throw queryError(400, 'queryExecutionError', (error as Error).message);
  }
}

// A source map needs an entry for every object of every visited document.
const maxMappedDocuments = 1000;

// The parser and the evaluator recurse once per level of nesting.
const isTooDeep = (error: unknown) => error instanceof RangeError && /call stack/.test(error.message);
const tooDeep = 'the query is nested too deeply, or has too many conditions: use "in" with a parameter';

const notInTheLake = (name: string) => `${name}() is not in the embedded lake`;

const cutOff = 'unexpected end-of-file, expected expression or a closing bracket';

/** Converts an error of groq-js's parser to Sanity's shape. */
export function parseFault(query: string, error: unknown): ApiError {
  const { message, position = 0 } = error as GroqSyntaxError;
  const detail = message.replace(/^Syntax error in GROQ query at position \d+:?\s*/, '') || 'syntax error';
  const start = Math.min(position, query.length);
  // In Sanity's words, which programs look for.
  const isCutOff =
    detail === 'Unexpected end of query' || (detail === 'Expected expression' && start === query.length);
  const [, undefinedName = ''] = /^Undefined function: (\w+)$/.exec(detail) ?? [];
  const unknown = undefinedName && unsupportedIn(query, undefinedName);
  const description = isTooDeep(error)
    ? tooDeep
    : unknown
      ? notInTheLake(unknown)
      : isCutOff
        ? cutOff
        : detail;
  return new ApiError(400, {
    error: { description, type: 'queryParseError', query, start, end: query.length },
  });
}

/** Returns a copy of a list that passes each document to `onVisit` as it is iterated. */
function watchVisits(
  list: LakeDocument[],
  onVisit: (document: LakeDocument) => LakeDocument,
): LakeDocument[] {
  const iterate = function* () {
    for (const document of list) yield onVisit(document);
  };
  return Object.defineProperty(list.slice(), Symbol.iterator, { value: iterate });
}
