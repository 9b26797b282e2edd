import type { ExprNode } from 'groq-js';
import type { LakeDocument } from '../store/document.ts';

type Node = { type: string; [field: string]: unknown };

// Not a valid field name in a schema.
const textField = '\u0000text';

/**
 * Rewrites `… match text::query(words)` to `… match words`, because groq-js lacks `text::query`, which the Studio's lists
 * and search use. A match of a whole document (`@`) uses the hidden text field of `withText` instead.
 * @returns the tree, and whether anything was rewritten.
 */
export function rewriteTextSearch(tree: ExprNode): { tree: ExprNode; found: boolean } {
  let found = false;
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (typeof value !== 'object' || value === null) return value;
    const node = value as Node;
    if (node.type === 'Value') return node;
    const right = node.right as (Node & { args: unknown[] }) | undefined;
    if (
      node.op === 'match' &&
      right?.type === 'FuncCall' &&
      right.namespace === 'text' &&
      right.name === 'query'
    ) {
      found = true;
      return { ...node, left: withTextField(node.left), right: right.args[0] };
    }
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, rewrite(child)]));
  };
  return { tree: rewrite(tree) as ExprNode, found };
}

function withTextField(left: unknown): unknown {
  const node = left as Node;
  if (node.type === 'This') return { type: 'AccessAttribute', name: textField };
  if (node.type !== 'Array') return left;
  const elements = node.elements as { value: unknown }[];
  return {
    ...node,
    elements: elements.map((element) => ({ ...element, value: withTextField(element.value) })),
  };
}

const documentsWithText = new WeakMap<LakeDocument, LakeDocument>();

/** Returns a copy of a document with all its text in a hidden field, which is computed on first access. */
export function withText(document: LakeDocument): LakeDocument {
  const cached = documentsWithText.get(document);
  if (cached) return cached;
  let text: string | undefined;
  const get = () => {
    text ??= textsOf(document).join(' ');
    return text;
  };
  const copy = Object.defineProperty({ ...document }, textField, { get });
  documentsWithText.set(document, copy);
  return copy;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (key.startsWith('_') ? [] : textsOf(child)));
}
