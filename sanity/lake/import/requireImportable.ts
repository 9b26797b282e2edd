import type { Lake } from '../context.ts';
import { type IncomingDocument, isAsset } from '../store/document.ts';

/**
 * Rejects documents that the lake could store but not serve: they need another dataset, or a file that is not there.
 * @throws Error naming the line, and what to do
 */
export function requireImportable(lake: Lake, document: IncomingDocument, line: number): void {
  if (isAsset(document) && !lake.store.documents.has(document._id)) {
    throw new Error(
      `line ${line}: "${document._id}" describes an asset, and its file is not in the export: export again with the files, not as raw documents`,
    );
  }
  const dataset = otherDataset(document);
  if (dataset !== undefined) {
    throw new Error(
      `line ${line}: "${document._id}" refers to the dataset "${dataset}", and there is only one dataset: remove the reference`,
    );
  }
}

/** Returns the dataset of the first cross-dataset reference. */
function otherDataset(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { _ref, _dataset } = value as { _ref?: unknown; _dataset?: unknown };
  if (typeof _ref === 'string' && typeof _dataset === 'string') return _dataset;
  for (const child of Object.values(value)) {
    const dataset = otherDataset(child);
    if (dataset !== undefined) return dataset;
  }
  return undefined;
}
