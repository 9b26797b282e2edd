import { useEffect, useRef } from 'react';
import type { Place } from './cellKeys.ts';

/** Moves the focus to a cell, also to one that the next render adds. */
export function useCellFocus() {
  const container = useRef<HTMLDivElement>(null);
  const wanted = useRef<Place | undefined>(undefined);
  const tryFocus = (): void => {
    const place = wanted.current;
    if (!place) return;
    const cell = container.current?.querySelector<HTMLTextAreaElement>(
      `textarea[data-cell="${place.y}-${place.x}"]`,
    );
    if (!cell) return;
    wanted.current = undefined;
    cell.focus();
    cell.setSelectionRange(cell.value.length, cell.value.length);
  };
  // After every render: the form renders the changed rows when it likes.
  useEffect(tryFocus);
  return {
    container,
    focusCell: (place: Place): void => {
      wanted.current = place;
      // A menu that closes takes the focus back to its button first.
      requestAnimationFrame(tryFocus);
    },
  };
}
