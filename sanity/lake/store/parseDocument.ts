import type { LakeDocument } from './document.ts';
import { damagedStore } from './storeError.ts';

/**
 * Reads a document from its row.
 * @throws StoreError naming the document and the file when the row is damaged.
 */
export function parseDocument(id: string, json: string, dir: string): LakeDocument {
  let value: LakeDocument | null;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const reason = (cause as Error).message.replace(/, ".*/s, '');
    throw damagedStore(
      dir,
      `document "${id}" in lake.sqlite is not valid JSON (${reason})`,
      undefined,
      cause,
    );
  }
  if (value?._id === id && typeof value._type === 'string') return value;
  throw damagedStore(dir, `the row of document "${id}" in lake.sqlite holds something else`);
}
