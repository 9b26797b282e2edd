import { type ExprNode, Path } from 'groq-js';
import type { LakeDocument } from '../store/document.ts';
import { allowedStrings, conditions, constantOf, type Node, readComparison, strings } from './conditions.ts';
import { collect, indexFor, referencesIndex } from './indexes.ts';
import { type Joins, makeJoins } from './joins.ts';
import type { View } from './view.ts';

// Lists up to this length are scanned: a lookup per row would cost as much.
const maxScanLength = 8;

/**
 * Copies a freshly parsed tree and replaces every `*[filter]` by `candidates[filter]`. The candidates are all documents
 * that could pass the filter, in dataset order. The filter itself still runs, so the result is the same; documents that
 * cannot match are not visited.
 *
 * @param wrap is applied to each document list in the new tree.
 * @returns the tree, its lookups for `dereference`, and the name of a parameter without a value, if any.
 */
export function applyIndexes(
  tree: ExprNode,
  view: View,
  wrap: (list: LakeDocument[]) => LakeDocument[],
): { tree: ExprNode; lookUp: Joins['lookUp']; missing: string | undefined } {
  const joins = makeJoins(view, wrap);
  let missing: string | undefined;
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item) => copy(item));
    if (typeof value !== 'object' || value === null) return value;
    const node = value as Node;
    // The data in a Value node (a parameter) can look like syntax, and must stay as it is.
    if (node.type === 'Value') return node;
    if (node.type === 'Everything') return { type: 'Value', value: wrap(view.documents) };
    if (node.type === 'Parameter') missing ??= node.name as string;
    const fields = Object.entries(node).map(([key, child]) =>
      key === 'base' && isScan(node) ? [key, candidates(node.expr as Node)] : [key, copy(child)],
    );
    return withSetLookup(node, Object.fromEntries(fields));
  };

  function candidates(filter: Node): Node {
    const list = shortestList(filter, view);
    const join = list.length > maxScanLength ? joins.add(filter, list) : undefined;
    return join ?? { type: 'Value', value: wrap(list) };
  }

  return { tree: copy(tree) as ExprNode, lookUp: joins.lookUp, missing };
}

const isScan = ({ type, base }: Node) => type === 'Filter' && (base as Node).type === 'Everything';

/** Returns the shortest list that contains all matches, according to one condition of the filter. */
function shortestList(filter: Node, view: View): LakeDocument[] {
  const lists = conditions(filter).map((condition) => listFor(condition, view) ?? view.documents);
  return lists.reduce((shortest, list) => (list.length < shortest.length ? list : shortest));
}

function listFor(condition: Node, view: View): LakeDocument[] | undefined {
  const comparison = readComparison(condition);
  if (comparison) {
    const index = indexFor(comparison.path, view);
    // The indexes hold only strings. A comparison with null, for example, matches every missing slug.
    const keys = allowedStrings(comparison);
    return index && keys && collect(index, keys, view);
  }
  if (condition.type !== 'FuncCall' || condition.name !== 'references') return undefined;
  const keys = strings((condition.args as Node[]).flatMap(constantOf));
  return keys && collect(referencesIndex(view), keys, view);
}

/** Makes `value in strings` a lookup in a set. groq-js itself compares the value with each string. */
function withSetLookup(node: Node, copied: Node): Node {
  const keys =
    node.type === 'OpCall' && node.op === 'in' ? strings(constantOf(node.right as Node)) : undefined;
  if (!keys || keys.length <= maxScanLength) return copied;
  const test = { ...copied, right: { type: 'Value', value: new StringSet(keys) } };
  // For a value that is not a string, `in` gives null with a path, but false with an array.
  return { type: 'FuncCall', namespace: 'global', name: 'coalesce', args: [test, falseNode] };
}

const falseNode = { type: 'Value', value: false };

// groq-js evaluates `in` with a path on its right by calling `matches`.
class StringSet extends Path {
  readonly #strings: Set<string>;

  constructor(strings: string[]) {
    super('');
    this.#strings = new Set(strings);
  }

  override matches(text: string): boolean {
    return this.#strings.has(text);
  }
}
