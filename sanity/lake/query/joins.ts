import type { LakeDocument } from '../store/document.ts';
import { conditions, type Node, readComparison } from './conditions.ts';
import { collect, indexFor, type Lookup, referencesIndex } from './indexes.ts';
import type { View } from './view.ts';

// A sub-query per row, such as `*[_type == "page"]{"children": count(*[references(^._id)])}`, is a join. groq-js scans
// all documents for every row. Here the scanned list comes from an index instead, with a key computed from the row. The
// lookup is written as a dereference, the only expression for which groq-js calls back: `{"_ref": key}->`.

/** The lookups of one query. */
export interface Joins {
  /** Returns a node for the documents that could pass a filter; undefined when no index helps. */
  add(filter: Node, candidates: LakeDocument[]): Node | undefined;
  /** Returns the documents of a reference that `add` created; undefined for a real reference. */
  lookUp(reference: string): LakeDocument[] | undefined;
}

interface Join {
  index: Lookup;
  /** Expression that evaluates to the key or, if `many`, to several keys separated by line breaks. */
  key: Node;
  many: boolean;
}

const marker = '\u0000';

/** @param wrap is applied to each list that a lookup returns. */
export function makeJoins(view: View, wrap: (list: LakeDocument[]) => LakeDocument[]): Joins {
  const lookups: { join: Join; candidates: LakeDocument[] }[] = [];
  return {
    add(filter, candidates) {
      const join = conditions(filter).reduce<Join | undefined>(
        (first, each) => first ?? readJoin(each, view),
        undefined,
      );
      if (!join) return undefined;
      const prefix = value(`${marker}${lookups.push({ join, candidates }) - 1}:`);
      const reference = { type: 'OpCall', op: '+', left: prefix, right: join.key };
      const attribute = { type: 'ObjectAttributeValue', name: '_ref', value: reference };
      const lookupNode = { type: 'Deref', base: { type: 'Object', attributes: [attribute] } };
      // A key that is not a string finds nothing; all candidates are scanned then.
      return call('global', 'coalesce', lookupNode, value(wrap(candidates)));
    },
    lookUp(reference) {
      if (!reference.startsWith(marker)) return undefined;
      const colon = reference.indexOf(':');
      const lookup = lookups[Number(reference.slice(1, colon))];
      if (!lookup) return undefined;
      const key = reference.slice(colon + 1);
      const list = collect(lookup.join.index, lookup.join.many ? key.split('\n') : [key], view);
      return wrap(list.length < lookup.candidates.length ? list : lookup.candidates);
    },
  };
}

function readJoin(condition: Node, view: View): Join | undefined {
  const comparison = readComparison(condition);
  if (comparison) {
    const { op, path, value } = comparison;
    const key = hoist(value);
    const index = indexFor(path, view);
    if (!key || !index) return undefined;
    if (op === '==') return { index, key, many: false };
    // Only ids are guaranteed to contain no line break.
    return path === '_id' ? { index, key: joinLines(key), many: true } : undefined;
  }
  if (condition.type !== 'FuncCall' || condition.name !== 'references') return undefined;
  const [argument, ...rest] = condition.args as Node[];
  const key = argument && rest.length === 0 ? hoist(argument) : undefined;
  return (
    key && { index: referencesIndex(view), key: call('global', 'coalesce', joinLines(key), key), many: true }
  );
}

/** Rewrites an expression for use outside the filter (`^` to `@`); undefined when it depends on the filtered document. */
function hoist(node: Node): Node | undefined {
  if (node.type === 'Value') return node;
  if (node.type === 'Parent') {
    return node.n === 1 ? { type: 'This' } : { ...node, n: (node.n as number) - 1 };
  }
  const isStep = ['AccessAttribute', 'AccessElement', 'ArrayCoerce', 'Deref', 'Group'].includes(node.type);
  const isMap = (node.type === 'Map' || node.type === 'FlatMap') && dependsOnThisOnly(node.expr as Node);
  const base = (isStep || isMap) && node.base ? hoist(node.base as Node) : undefined;
  return base && { ...node, base };
}

/** True if an expression depends on `@` alone. */
function dependsOnThisOnly({ type, base }: Node): boolean {
  if (type === 'This') return true;
  return (
    ['AccessAttribute', 'Deref'].includes(type) && (base === undefined || dependsOnThisOnly(base as Node))
  );
}

const value = (constant: unknown): Node => ({ type: 'Value', value: constant });
const call = (namespace: string, name: string, ...args: Node[]): Node => ({
  type: 'FuncCall',
  namespace,
  name,
  args,
});
const joinLines = (list: Node) => call('array', 'join', list, value('\n'));
