import type { LakeDocument } from '../store/document.ts';
import { conditions, type Node, readComparison } from './conditions.ts';
import { collect, indexFor, type Lookup, referencesIndex } from './indexes.ts';
import type { View } from './view.ts';

// A sub-query for each row, as `*[_type == "page"]{"children": count(*[references(^._id)])}`, is a join. groq-js looks
// through all documents for every row. Here the list that it filters is looked up in an index instead, by a key computed
// from the row. The lookup is written as a dereference, the one place where groq-js calls back: `{"_ref": key}->`.

/** The lookups of one query. */
export interface Joins {
  /** The node for the documents that could pass a filter, if an index helps; else undefined. */
  add(filter: Node, candidates: LakeDocument[]): Node | undefined;
  /** The documents for a reference that `add` has made; undefined for a real one. */
  lookUp(reference: string): LakeDocument[] | undefined;
}

interface Join {
  index: Lookup;
  /** Evaluates to a string, or to one with several keys a line each. */
  key: Node;
  many: boolean;
}

const mark = '\u0000';

/** @param wrap is given each list that a lookup has found. */
export function makeJoins(view: View, wrap: (list: LakeDocument[]) => LakeDocument[]): Joins {
  const lookups: { join: Join; candidates: LakeDocument[] }[] = [];
  return {
    add(filter, candidates) {
      const join = conditions(filter).reduce<Join | undefined>(
        (found, each) => found ?? readJoin(each, view),
        undefined,
      );
      if (!join) return undefined;
      const prefix = value(`${mark}${lookups.push({ join, candidates }) - 1}:`);
      const reference = { type: 'OpCall', op: '+', left: prefix, right: join.key };
      const attribute = { type: 'ObjectAttributeValue', name: '_ref', value: reference };
      const found = { type: 'Deref', base: { type: 'Object', attributes: [attribute] } };
      // A key that is no string finds nothing: then all candidates are looked through.
      return call('global', 'coalesce', found, value(wrap(candidates)));
    },
    lookUp(reference) {
      if (!reference.startsWith(mark)) return undefined;
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
    // Only ids are sure to have no line break.
    return path === '_id' ? { index, key: joined(key), many: true } : undefined;
  }
  if (condition.type !== 'FuncCall' || condition.name !== 'references') return undefined;
  const [argument, ...others] = condition.args as Node[];
  const key = argument && others.length === 0 ? hoist(argument) : undefined;
  return (
    key && { index: referencesIndex(view), key: call('global', 'coalesce', joined(key), key), many: true }
  );
}

/** The same expression outside the filter, where `^` is `@`; undefined for one that depends on the document filtered. */
function hoist(node: Node): Node | undefined {
  if (node.type === 'Value') return node;
  if (node.type === 'Parent') {
    return node.n === 1 ? { type: 'This' } : { ...node, n: (node.n as number) - 1 };
  }
  const isStep = ['AccessAttribute', 'AccessElement', 'ArrayCoerce', 'Deref', 'Group'].includes(node.type);
  const isMap = (node.type === 'Map' || node.type === 'FlatMap') && isOwn(node.expr as Node);
  const base = (isStep || isMap) && node.base ? hoist(node.base as Node) : undefined;
  return base && { ...node, base };
}

/** Whether an expression depends on `@` alone. */
function isOwn({ type, base }: Node): boolean {
  if (type === 'This') return true;
  return ['AccessAttribute', 'Deref'].includes(type) && (base === undefined || isOwn(base as Node));
}

const value = (constant: unknown): Node => ({ type: 'Value', value: constant });
const call = (namespace: string, name: string, ...args: Node[]): Node => ({
  type: 'FuncCall',
  namespace,
  name,
  args,
});
const joined = (list: Node) => call('array', 'join', list, value('\n'));
