import { type IncomingDocument, isDocumentId } from '../store/document.ts';

export interface ImportLine {
  /** 1-based line in the file. */
  line: number;
  document: IncomingDocument;
}

/**
 * Parses NDJSON: one document a line, empty lines allowed.
 * @throws Error naming the line: no JSON, no object, `_id` or `_type` missing or unusable, an id used twice.
 */
export function parseLines(text: string): ImportLine[] {
  const lines: ImportLine[] = [];
  const firstLine = new Map<string, number>();
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((raw, index) => {
      const line = index + 1;
      if (raw.trim() === '') return;
      const document = parseObject(raw, line);
      const { _id, _type } = document;
      if (!isDocumentId(_id)) {
        throw new Error(
          `line ${line}: "_id" is ${JSON.stringify(_id) ?? 'missing'}: use letters, digits, ".", "-" and "_"`,
        );
      }
      if (typeof _type !== 'string' || _type === '') throw new Error(`line ${line}: "${_id}" has no "_type"`);
      const earlier = firstLine.get(_id);
      if (earlier) throw new Error(`line ${line}: "_id" "${_id}" is already used on line ${earlier}`);
      firstLine.set(_id, line);
      lines.push({ line, document: document as IncomingDocument });
    });
  return lines;
}

function parseObject(raw: string, line: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (cause) {
    throw new Error(`line ${line}: not valid JSON (${(cause as Error).message})`, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`line ${line}: not a JSON object`);
  }
  return value as Record<string, unknown>;
}
