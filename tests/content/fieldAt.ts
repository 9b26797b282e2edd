import { blockText } from './documentText.ts';
import { type ContentDocument, isRecord } from './firstContent.ts';

/**
 * The text at a path such as `blocks[_key=="maal"].items[_key=="ny-viden"].text`; a path that ends at a paragraph
 * gives the paragraph's text. Undefined when nothing stands there.
 */
export function fieldAt(document: ContentDocument, path: string): string | undefined {
  const value = stepsOf(path).reduce(step, document as unknown);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return isRecord(value) && value._type === 'block' ? blockText(value) : undefined;
}

/** A copy of the document without what stands at the path: the field, the list's member or the paragraph. */
export function withoutField(document: ContentDocument, path: string): ContentDocument {
  const copy = structuredClone(document);
  const steps = stepsOf(path);
  const last = steps.pop() ?? '';
  const holder = steps.reduce(step, copy as unknown);
  if (Array.isArray(holder)) holder.splice(holder.indexOf(step(holder, last)), 1);
  else if (isRecord(holder)) delete holder[last];
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
