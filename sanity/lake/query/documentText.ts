import type { LakeDocument } from '../store/document.ts';

// Not a valid field name in a schema.
/** Name of the hidden field that `withText` adds. */
export const textField = '\u0000text';

const documentsWithText = new WeakMap<LakeDocument, LakeDocument>();

/** Returns a copy of a document with all its text in a hidden field, which is computed on first access. */
export function withText(document: LakeDocument): LakeDocument {
  const cached = documentsWithText.get(document);
  if (cached) return cached;
  const copy = Object.defineProperty({ ...document }, textField, { get: () => textOf(document) });
  documentsWithText.set(document, copy);
  return copy;
}

const texts = new WeakMap<LakeDocument, string>();

/** Returns all text of a document in lower case, without ids and types: one line for each field or paragraph. */
export function textOf(document: LakeDocument): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = textsIn(document).join('\n').normalize().toLowerCase();
  texts.set(document, text);
  return text;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  // The words of a paragraph may stand in several spans, because some are bold.
  const { _type, children } = value as { _type?: unknown; children?: unknown };
  if (_type === 'block' && Array.isArray(children)) return [children.flatMap(textsIn).join('')];
  return Object.entries(value).flatMap(([key, child]) => (key.startsWith('_') ? [] : textsIn(child)));
}
