import { readFileSync } from 'node:fs';

/** A document of the initial content, as in the NDJSON file. */
export type ContentDocument = { _id: string; _type: string } & Record<string, unknown>;

export const contentFile = new URL('../../sanity/content/production.ndjson', import.meta.url);

/**
 * Reads the initial content: one document per line.
 *
 * @throws with the line number if a line is not JSON or lacks `_id` or `_type`
 */
export function readDocuments(file: URL = contentFile): ContentDocument[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, index + 1)]));
}

function parseLine(line: string, lineNumber: number): ContentDocument {
  let document: unknown;
  try {
    document = JSON.parse(line);
  } catch (cause) {
    throw new Error(
      `production.ndjson line ${lineNumber} is not JSON: correct it, with one document per line`,
      { cause },
    );
  }
  if (!isRecord(document) || typeof document._id !== 'string' || typeof document._type !== 'string') {
    throw new Error(`production.ndjson line ${lineNumber} has no _id or no _type: add it`);
  }
  return document as ContentDocument;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Yields every object inside a value, including the value itself, with its path. */
export function* objectsIn(value: unknown, path = ''): Generator<[string, Record<string, unknown>]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const key = isRecord(item) && typeof item._key === 'string' ? item._key : String(index);
      yield* objectsIn(item, `${path}[${key}]`);
    }
  } else if (isRecord(value)) {
    yield [path, value];
    for (const [name, item] of Object.entries(value)) yield* objectsIn(item, path ? `${path}.${name}` : name);
  }
}
