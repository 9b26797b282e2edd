import { type ExprNode, Path } from 'groq-js';
import type { LakeDocument } from '../store/document.ts';
import { allowedStrings, conditions, constantOf, type Node, readComparison, strings } from './conditions.ts';
import { collect, indexFor, referencesIndex } from './indexes.ts';
import { type Joins, makeJoins } from './joins.ts';
import type { View } from './view.ts';

// Lists this short are scanned: a lookup for each row would cost as much.
const scanned = 8;

/**
 * Copies a freshly parsed tree with every `*[filter]` as `candidates[filter]`, where the candidates are all documents
 * that could pass the filter, in dataset order. The filter itself still runs, so a narrowed answer is the answer; only
 * documents that cannot match are never looked at.
 *
 * @param wrap is given each document list that goes into the tree.
 * @returns the tree, its lookups for `dereference`, and the name of a parameter that has no value, if there is one.
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
    // A Value holds data (a parameter), never syntax, though the data may look like it.
    if (node.type === 'Value') return node;
    if (node.type === 'Everything') return { type: 'Value', value: wrap(view.documents) };
    if (node.type === 'Parameter') missing ??= node.name as string;
    const fields = Object.entries(node).map(([key, child]) =>
      key === 'base' && isScan(node) ? [key, candidates(node.expr as Node)] : [key, copy(child)],
    );
    return inSet(node, Object.fromEntries(fields));
  };

  function candidates(filter: Node): Node {
    const list = fewest(filter, view);
    const join = list.length > scanned ? joins.add(filter, list) : undefined;
    return join ?? { type: 'Value', value: wrap(list) };
  }

  return { tree: copy(tree) as ExprNode, lookUp: joins.lookUp, missing };
}

const isScan = ({ type, base }: Node) => type === 'Filter' && (base as Node).type === 'Everything';

/** The shortest list that some condition of the filter vouches for. */
function fewest(filter: Node, view: View): LakeDocument[] {
  const lists = conditions(filter).map((condition) => listFor(condition, view) ?? view.documents);
  return lists.reduce((best, list) => (list.length < best.length ? list : best));
}

function listFor(condition: Node, view: View): LakeDocument[] | undefined {
  const comparison = readComparison(condition);
  if (comparison) {
    const index = indexFor(comparison.path, view);
    // The indexes know strings only; null, say, equals every slug that is missing.
    const keys = allowedStrings(comparison);
    return index && keys && collect(index, keys, view);
  }
  if (condition.type !== 'FuncCall' || condition.name !== 'references') return undefined;
  const keys = strings((condition.args as Node[]).flatMap(constantOf));
  return keys && collect(referencesIndex(view), keys, view);
}

/** `value in strings` looks each value up in a set, where groq-js compares it with one string after the other. */
function inSet(node: Node, copied: Node): Node {
  const keys =
    node.type === 'OpCall' && node.op === 'in' ? strings(constantOf(node.right as Node)) : undefined;
  if (!keys || keys.length <= scanned) return copied;
  const test = { ...copied, right: { type: 'Value', value: new StringSet(keys) } };
  // A path gives null for what is no string, an array false.
  return { type: 'FuncCall', namespace: 'global', name: 'coalesce', args: [test, falseNode] };
}

const falseNode = { type: 'Value', value: false };

// groq-js asks a path on the right of `in` whether it matches.
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
