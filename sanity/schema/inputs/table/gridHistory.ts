import type { GridRow } from './gridChanges.ts';
import { differenceOf } from './gridPatches.ts';

/** A change of the structure of a table, or a paste. The words of a cell have a history of their own. */
export type GridChange = { before: readonly GridRow[]; after: readonly GridRow[] };

export const reversed = ({ before, after }: GridChange): GridChange => ({ before: after, after: before });

/**
 * Makes a change in a table in which others may have written since.
 *
 * @returns the new rows; `undefined` if what the change would overwrite or remove is no longer as it was before
 */
export function applyChange(
  current: readonly GridRow[],
  { before, after }: GridChange,
): GridRow[] | undefined {
  if (current.length !== before.length) return undefined;
  const now = new Map(current.map((row, index) => [row._key, { row, index }]));
  const later = new Map(after.map((row) => [row._key, row]));
  const merged = new Map<string, GridRow>();
  for (const [index, row] of before.entries()) {
    const known = now.get(row._key);
    const cells = known && mergedCells(cellsOf(known.row), cellsOf(row), cellsOf(later.get(row._key)));
    if (!known || !cells || known.index !== index) return undefined;
    merged.set(row._key, { ...known.row, cells });
  }
  return after.map((row) => merged.get(row._key) ?? row);
}

const cellsOf = (row: GridRow | undefined): readonly string[] => row?.cells ?? [];

/** The present cells with the change from `before` to `after`; `undefined` if others have changed the same ones. */
function mergedCells(
  current: readonly string[],
  before: readonly string[],
  after: readonly string[],
): string[] | undefined {
  if (current.length !== before.length) return undefined;
  const { start, beforeEnd, afterEnd } = differenceOf(before, after);
  const isSame = before.slice(start, beforeEnd).every((text, index) => text === current[start + index]);
  if (!isSame) return undefined;
  return [...current.slice(0, start), ...after.slice(start, afterEnd), ...current.slice(beforeEnd)];
}
