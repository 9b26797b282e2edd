import type { Place } from './cellKeys.ts';
import {
  type GridRow,
  insertColumn,
  insertRow,
  moveColumn,
  moveRow,
  removeColumn,
  removeRow,
  widthOf,
} from './gridChanges.ts';

/** An entry of the menu of a row or column. */
export type GridAction = {
  text: string;
  /** The resulting table. */
  run: () => GridRow[];
  /** The cell to continue in. */
  next: Place;
  /** Message to the editor about a deletion, with the offer to take it back. */
  deleted?: string;
};

/** The actions of a row. */
export function rowActions(rows: readonly GridRow[], y: number, newKey: () => string): GridAction[] {
  const at = (row: number): Place => ({ y: row, x: 0 });
  const actions: (GridAction | false)[] = [
    { text: 'Indsæt række over', run: () => insertRow(rows, y, newKey), next: at(y) },
    { text: 'Indsæt række under', run: () => insertRow(rows, y + 1, newKey), next: at(y + 1) },
    y > 0 && { text: 'Flyt op', run: () => moveRow(rows, y, y - 1), next: at(y - 1) },
    y < rows.length - 1 && { text: 'Flyt ned', run: () => moveRow(rows, y, y + 1), next: at(y + 1) },
    rows.length > 1 && {
      text: 'Slet rækken',
      run: () => removeRow(rows, y),
      next: at(Math.max(0, y - 1)),
      deleted: 'Rækken er slettet',
    },
  ];
  return actions.filter((action) => action !== false);
}

/** The actions of a column. */
export function columnActions(rows: readonly GridRow[], x: number): GridAction[] {
  const width = widthOf(rows);
  const at = (column: number): Place => ({ y: 0, x: column });
  const actions: (GridAction | false)[] = [
    { text: 'Indsæt kolonne til venstre', run: () => insertColumn(rows, x), next: at(x) },
    { text: 'Indsæt kolonne til højre', run: () => insertColumn(rows, x + 1), next: at(x + 1) },
    x > 0 && { text: 'Flyt til venstre', run: () => moveColumn(rows, x, x - 1), next: at(x - 1) },
    x < width - 1 && { text: 'Flyt til højre', run: () => moveColumn(rows, x, x + 1), next: at(x + 1) },
    width > 1 && {
      text: 'Slet kolonnen',
      run: () => removeColumn(rows, x),
      next: at(Math.max(0, x - 1)),
      deleted: 'Kolonnen er slettet',
    },
  ];
  return actions.filter((action) => action !== false);
}
