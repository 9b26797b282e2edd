import type { ExprNode } from 'groq-js';

/** Functions of GROQ that groq-js parses and does not run; in a namespace with `*`, all of them. */
const unsupported = [
  'geo::*',
  'documents::*',
  'media::*',
  'user::attributes',
  'text::semanticSimilarity',
] as const;

/**
 * Returns the first function in a query that the lake does not have, with its namespace. Without this, the query would fail
 * only if a document reached the function.
 * @example unsupportedFunction(parse('*[geo::contains(a, b)]')) // 'geo::contains'
 */
export function unsupportedFunction(node: ExprNode | unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const { type, namespace, name } = node as { type?: unknown; namespace?: unknown; name?: unknown };
  if (type === 'FuncCall' && isUnsupported(String(namespace), String(name))) return `${namespace}::${name}`;
  for (const child of Object.values(node)) {
    const found = unsupportedFunction(child);
    if (found) return found;
  }
  return undefined;
}

const isUnsupported = (namespace: string, name: string): boolean =>
  unsupported.some((each) => each === `${namespace}::${name}` || each === `${namespace}::*`);

/**
 * Returns the function of this name with its namespace, if the text of a query has it and the lake does not: groq-js does
 * not parse all of them, and names them without their namespace.
 * @example unsupportedIn('*[media::hasAsset(a)]', 'hasAsset') // 'media::hasAsset'
 */
export function unsupportedIn(query: string, name: string): string | undefined {
  if (name === 'geo') return name;
  const [, namespace = ''] = new RegExp(`(\\w+)::${name}\\b`).exec(query) ?? [];
  return isUnsupported(namespace, name) ? `${namespace}::${name}` : undefined;
}
