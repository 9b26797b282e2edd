/** A cell, by the index of its row and of its column. */
export type Place = { y: number; x: number };

type Key = { key: string; shiftKey: boolean; altKey: boolean; ctrlKey: boolean; metaKey: boolean };
/** The selection in a cell's text. `isOneLine`: the text does not wrap. */
type Caret = { start: number; end: number; length: number; isOneLine: boolean };

/**
 * The cell that a key leads to: arrows go on from the edge of a text, Enter goes down, Shift and Enter up.
 * Tab needs no rule: the browser goes from cell to cell.
 *
 * @returns a row beyond the last one for Enter in the last row; `undefined` if the key is for the text
 */
export function cellAfterKey(
  key: Key,
  place: Place,
  caret: Caret,
  size: { height: number; width: number },
): Place | undefined {
  const { y, x } = place;
  if (key.altKey || key.ctrlKey || key.metaKey) return undefined;
  if (key.key === 'Enter') return key.shiftKey ? within({ y: y - 1, x }, size) : { y: y + 1, x };
  if (key.shiftKey) return undefined;
  const isAtStart = caret.start === 0 && caret.end === 0;
  const isAtEnd = caret.start === caret.length && caret.end === caret.length;
  if (key.key === 'ArrowUp' && (caret.isOneLine || isAtStart)) return within({ y: y - 1, x }, size);
  if (key.key === 'ArrowDown' && (caret.isOneLine || isAtEnd)) return within({ y: y + 1, x }, size);
  if (key.key === 'ArrowLeft' && isAtStart) return within({ y, x: x - 1 }, size);
  if (key.key === 'ArrowRight' && isAtEnd) return within({ y, x: x + 1 }, size);
  return undefined;
}

function within(place: Place, { height, width }: { height: number; width: number }): Place | undefined {
  return place.y >= 0 && place.y < height && place.x >= 0 && place.x < width ? place : undefined;
}
