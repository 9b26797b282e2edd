import type { ExprNode } from 'groq-js';
import type { LakeDocument } from '../store/document.ts';
import type { View } from './view.ts';

type Node = { type: string; [field: string]: unknown };

/**
 * Copies a freshly parsed tree with every `*[filter]` as `candidates[filter]`, where the candidates are all documents
 * that could pass the filter, in dataset order. The filter itself still runs, so a narrowed answer is the answer; only
 * documents that cannot match are never looked at.
 *
 * @param wrap is given each document list that goes into the tree.
 * @returns the tree, and the name of a parameter that has no value, if there is one.
 */
export function narrow(
  tree: ExprNode,
  view: View,
  wrap: (list: LakeDocument[]) => LakeDocument[],
): { tree: ExprNode; missing: string | undefined } {
  let missing: string | undefined;
  const copy = (value: unknown, candidates = view.documents): unknown => {
    if (Array.isArray(value)) return value.map((item) => copy(item));
    if (typeof value !== 'object' || value === null) return value;
    const node = value as Node;
    // A Value holds data (a parameter), never syntax, though the data may look like it.
    if (node.type === 'Value') return node;
    if (node.type === 'Everything') return { type: 'Value', value: wrap(candidates) };
    if (node.type === 'Parameter') missing ??= node.name as string;
    const fields = Object.entries(node).map(([key, child]) =>
      node.type === 'Filter' && key === 'base'
        ? [key, copy(child, fewest(node.expr as Node, view))]
        : [key, copy(child)],
    );
    return Object.fromEntries(fields);
  };
  return { tree: copy(tree) as ExprNode, missing };
}

/** The shortest list that some condition of the filter vouches for. */
function fewest(filter: Node, view: View): LakeDocument[] {
  const lists = conditions(filter).map((condition) => listFor(condition, view) ?? view.documents);
  return lists.reduce((best, list) => (list.length < best.length ? list : best));
}

/** The parts of `a && (b && c)`, each of which must be true for the whole to be true. */
function conditions(node: Node): Node[] {
  if (node.type === 'Group') return conditions(node.base as Node);
  if (node.type === 'And') return [...conditions(node.left as Node), ...conditions(node.right as Node)];
  return [node];
}

function listFor({ type, op, left, right }: Node, view: View): LakeDocument[] | undefined {
  if (type !== 'OpCall' || (op !== '==' && op !== 'in')) return undefined;
  const isPath = pathOf(left as Node) !== undefined;
  const path = pathOf((isPath || op === 'in' ? left : right) as Node);
  const index = { _id: view.byId, _type: view.byType, 'slug.current': view.bySlug }[path ?? ''];
  const value = constantOf((isPath ? right : left) as Node);
  const keys = op === '==' ? [value] : value;
  // The indexes know strings only; null, say, equals every slug that is missing.
  if (!index || !Array.isArray(keys) || !keys.every((key) => typeof key === 'string')) return undefined;
  const found = [...new Set<string>(keys)].flatMap((key) => index.get(key) ?? []);
  const place = (document: LakeDocument) => view.position.get(document) ?? 0;
  return keys.length > 1 ? found.sort((a, b) => place(a) - place(b)) : found;
}

function pathOf(node: Node): string | undefined {
  if (node.type !== 'AccessAttribute') return undefined;
  if (node.base === undefined) return node.name as string;
  const base = pathOf(node.base as Node);
  return base && `${base}.${node.name}`;
}

/** A constant, or an array of constants; undefined for what has to be evaluated. */
function constantOf(node: Node): unknown {
  if (node.type === 'Value') return node.value;
  if (node.type !== 'Array') return undefined;
  // A splatted array is no string, so it keeps its list from being used.
  const values = (node.elements as { value: Node }[]).map((element) => element.value);
  return values.every(({ type }) => type === 'Value') ? values.map(({ value }) => value) : undefined;
}
