import { type IncomingDocument, isDocumentId } from '../store/document.ts';

export interface ImportLine {
  /** 1-based line in the file. */
  line: number;
  document: IncomingDocument;
}

/**
 * Parses NDJSON: one document per line, empty lines allowed.
 * @throws Error naming the line for invalid JSON, a value that is not an object, a missing or invalid `_id` or `_type`, or
 * a duplicate id.
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
      const previousLine = firstLine.get(_id);
      if (previousLine)
        throw new Error(`line ${line}: "_id" "${_id}" is already used on line ${previousLine}`);
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
