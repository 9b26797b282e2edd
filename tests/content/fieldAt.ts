import { blockText } from './documentText.ts';
import { type ContentDocument, isRecord } from './firstContent.ts';

/**
 * Returns the text at a path, or undefined if the path has none. A path to a paragraph returns the paragraph's text.
 *
 * @example fieldAt(page, 'blocks[_key=="maal"].items[_key=="ny-viden"].text')
 */
export function fieldAt(document: ContentDocument, path: string): string | undefined {
  const value = stepsOf(path).reduce(step, document as unknown);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return isRecord(value) && value._type === 'block' ? blockText(value) : undefined;
}

/** Returns a copy of the document without the field, list item or paragraph at the path. */
export function withoutField(document: ContentDocument, path: string): ContentDocument {
  const copy = structuredClone(document);
  const steps = stepsOf(path);
  const lastStep = steps.pop() ?? '';
  const parent = steps.reduce(step, copy as unknown);
  if (Array.isArray(parent)) parent.splice(parent.indexOf(step(parent, lastStep)), 1);
  else if (isRecord(parent)) delete parent[lastStep];
  return copy;
}

/** `blocks[_key=="maal"].text` → `blocks`, `=maal`, `text` */
function stepsOf(path: string): string[] {
  return path
    .replaceAll(/\[_key=="([^"]+)"\]/g, '.=$1')
    .split('.')
    .filter(Boolean);
}

function step(value: unknown, name: string): unknown {
  if (!name.startsWith('=')) return isRecord(value) ? value[name] : undefined;
  return Array.isArray(value)
    ? value.find((item) => isRecord(item) && item._key === name.slice(1))
    : undefined;
}
