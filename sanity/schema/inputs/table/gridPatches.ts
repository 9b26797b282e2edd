import { type FormPatch, insert, type PathSegment, set, unset } from 'sanity';
import type { GridRow } from './gridChanges.ts';

/**
 * The patches that make one state of a table another. They touch only the cells and rows that differ, so that what a colleague
 * writes in another cell meanwhile is kept.
 *
 * @param before as it is stored; empty if it is not stored yet
 */
export function patchesBetween(before: readonly GridRow[], after: readonly GridRow[]): FormPatch[] {
  if (before.length === 0) return [set(after)];
  if (after.length === 0) return [unset()];
  const kept = new Set(after.map(({ _key }) => _key));
  const known = new Map(before.map((row) => [row._key, row]));
  const removed = before.filter(({ _key }) => !kept.has(_key)).map(({ _key }) => unset([{ _key }]));
  const staying = before.filter(({ _key }) => kept.has(_key)).map(({ _key }) => _key);
  // Without a row to stand beside, there is nothing to keep either.
  if (staying.length === 0) return [set(after)];
  const cells = after.flatMap(({ _key, cells }) => {
    const row = known.get(_key);
    return row ? cellPatches(_key, row.cells, cells ?? []) : [];
  });
  // Cells before rows: a row that moves is inserted with its new cells.
  return [...cells, ...removed, ...rowPatches(staying, after)];
}

/** Moves and inserts rows, from the first one on. */
function rowPatches(staying: readonly string[], after: readonly GridRow[]): FormPatch[] {
  const keys = [...staying];
  return after.flatMap((row, index) => {
    if (keys[index] === row._key) return [];
    const from = keys.indexOf(row._key);
    const removal = from === -1 ? [] : [unset([{ _key: row._key }])];
    if (from !== -1) keys.splice(from, 1);
    const above = keys[index - 1];
    const beside = above ?? keys[0];
    if (beside === undefined) return [];
    keys.splice(index, 0, row._key);
    return [...removal, insert([row], above === undefined ? 'before' : 'after', [{ _key: beside }])];
  });
}

/** The part of two lists that differs: `before[start..beforeEnd]` became `after[start..afterEnd]`. */
export function differenceOf<Item>(before: readonly Item[], after: readonly Item[]) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, beforeEnd: before.length - same, afterEnd: after.length - same };
}

function cellPatches(
  _key: string,
  before: readonly string[] | undefined,
  after: readonly string[],
): FormPatch[] {
  if (!before || before.length === 0) return after.length === 0 ? [] : [set(after, [{ _key }, 'cells'])];
  const cell = (index: number): PathSegment[] => [{ _key }, 'cells', index];
  const { start, beforeEnd, afterEnd } = differenceOf(before, after);
  if (before.length === after.length)
    return Array.from({ length: afterEnd - start }, (_, offset) => start + offset)
      .filter((index) => before[index] !== after[index])
      .map((index) => set(after[index], cell(index)));
  const added = after.slice(start, afterEnd);
  // From the end, so that the places of the others stay.
  const removed = Array.from({ length: beforeEnd - start }, (_, offset) =>
    unset(cell(beforeEnd - 1 - offset)),
  );
  if (added.length === 0) return removed;
  if (removed.length === before.length) return [set(after, [{ _key }, 'cells'])];
  return [
    ...removed,
    start === 0 ? insert(added, 'before', cell(0)) : insert(added, 'after', cell(start - 1)),
  ];
}
