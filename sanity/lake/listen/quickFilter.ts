import type { ExprNode } from 'groq-js';
import { allowedStrings, type Node, readComparison } from '../query/conditions.ts';
import type { LakeDocument } from '../store/document.ts';

/** Tests whether a document is selected; undefined when only the full query can decide. */
export type QuickFilter = (document: LakeDocument | null) => boolean | undefined;

/**
 * Makes a filter that is cheap enough to run on every commit. It decides comparisons of `_id` and `_type` with constants in
 * `*[…]`, which cover most of the Studio's listeners. All other conditions stay undecided.
 */
export function makeQuickFilter(tree: ExprNode): QuickFilter {
  const node = tree as Node;
  const test = node.type === 'Everything' ? () => true : filterOf(node);
  return (document) => (document === null ? false : test(document));
}

type Test = (document: LakeDocument) => boolean | undefined;

const undecided: Test = () => undefined;

function filterOf({ type, base, expr }: Node): Test {
  return type === 'Filter' && (base as Node).type === 'Everything' ? testOf(expr as Node) : undecided;
}

// `and` and `or` in three-valued logic: undefined is the third value.
function testOf(node: Node): Test {
  if (node.type === 'Group') return testOf(node.base as Node);
  if (node.type !== 'And' && node.type !== 'Or') return comparisonTest(node);
  const [left, right] = [testOf(node.left as Node), testOf(node.right as Node)];
  const decisive = node.type === 'Or';
  return (document) => {
    const first = left(document);
    if (first === decisive) return decisive;
    const second = right(document);
    if (second === decisive) return decisive;
    return first === undefined ? undefined : second;
  };
}

function comparisonTest(node: Node): Test {
  const comparison = readComparison(node);
  const path = comparison?.path;
  const allowed = comparison && allowedStrings(comparison);
  if (!allowed || (path !== '_id' && path !== '_type')) return undecided;
  const set = new Set(allowed);
  return (document) => set.has(document[path]);
}
