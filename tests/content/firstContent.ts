import { readFileSync } from 'node:fs';

/** A document of the first content, as it stands in the NDJSON. */
export type ContentDocument = { _id: string; _type: string } & Record<string, unknown>;

export const contentFile = new URL('../../sanity/content/production.ndjson', import.meta.url);

/**
 * Reads the first content, one document a line.
 * Throws with the line's number when a line is not JSON or lacks `_id` or `_type`.
 */
export function readDocuments(file: URL = contentFile): ContentDocument[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, index + 1)]));
}

function parseLine(line: string, number: number): ContentDocument {
  let document: unknown;
  try {
    document = JSON.parse(line);
  } catch (cause) {
    throw new Error(`production.ndjson line ${number} is not JSON: mend it, one document a line`, { cause });
  }
  if (!isRecord(document) || typeof document._id !== 'string' || typeof document._type !== 'string') {
    throw new Error(`production.ndjson line ${number} has no _id or no _type: add it`);
  }
  return document as ContentDocument;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object inside a value, the value itself included, with the path that leads to it. */
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
