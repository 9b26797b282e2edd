import { randomUUID } from 'node:crypto';
import { depthOf, maxDepth } from '../store/depth.ts';
import { type IncomingDocument, isDocumentId } from '../store/document.ts';

export interface ImportLine {
  /** 1-based line in the file. */
  line: number;
  document: IncomingDocument;
  /** True if the file has no id for the document. */
  hasNewId: boolean;
}

/** Sanity's limit for one request (4 MB), less the mutation around the document. */
const maxDocumentBytes = 3_990_000;

/**
 * Parses NDJSON: one document per line, empty lines allowed. A document without `_id` gets a new one.
 * @throws Error naming the line for invalid JSON, a value that is not an object, an invalid `_id`, a missing `_type`, a
 * duplicate id, and a document that is too large or too deeply nested to be written.
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
      const object = parseObject(raw, line);
      const hasNewId = object._id === undefined;
      const document: Record<string, unknown> = hasNewId ? { _id: randomUUID(), ...object } : object;
      const { _id, _type } = document;
      if (!isDocumentId(_id)) {
        throw new Error(
          `line ${line}: "_id" is ${JSON.stringify(_id)}: use at most 128 letters, digits, ".", "-" and "_", and begin it and each part after a "." with none of "." and "-"`,
        );
      }
      if (typeof _type !== 'string' || _type === '') throw new Error(`line ${line}: "${_id}" has no "_type"`);
      const previousLine = firstLine.get(_id);
      if (previousLine)
        throw new Error(`line ${line}: "_id" "${_id}" is already used on line ${previousLine}`);
      requireLimits(_id, document, raw, line);
      firstLine.set(_id, line);
      lines.push({ line, document: document as IncomingDocument, hasNewId });
    });
  return lines;
}

function requireLimits(id: string, document: object, raw: string, line: number): void {
  const depth = depthOf(document);
  if (depth > maxDepth) {
    throw new Error(
      `line ${line}: "${id}" is nested ${depth} levels deep, and a document may have ${maxDepth}: divide it`,
    );
  }
  const bytes = Buffer.byteLength(raw);
  if (bytes > maxDocumentBytes) {
    throw new Error(
      `line ${line}: "${id}" has ${bytes} bytes, and a document may have ${maxDocumentBytes}: divide it`,
    );
  }
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
