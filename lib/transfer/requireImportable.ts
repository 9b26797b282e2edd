import { isAsset } from '#sanity/lake/store/document.ts';
import type { SelectedLine } from './selectDocuments.ts';

/**
 * Rejects documents that the target could store but not serve: they need another dataset, or a file that is not there.
 *
 * @param isExisting true for the id of a document in the target
 * @throws Error that names the line, and what to do
 */
export function requireImportable(lines: readonly SelectedLine[], isExisting: (id: string) => boolean): void {
  for (const [index, { document }] of lines.entries()) {
    if (!document) continue;
    const name = `line ${index + 1}: "${document._id}"`;
    if (isAsset(document) && !isExisting(document._id)) {
      throw new Error(
        `${name} describes an asset, and its file is not in the export: export again with the files, not as raw documents`,
      );
    }
    const dataset = otherDataset(document);
    if (dataset !== undefined) {
      throw new Error(
        `${name} refers to the dataset "${dataset}", and there is only one dataset: remove the reference`,
      );
    }
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
