import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { type FormPatch, type Path, useGetFormValue } from 'sanity';
import { undoDirection } from '../undoDirection.ts';
import type { Place } from './cellKeys.ts';
import type { GridRow } from './gridChanges.ts';
import { applyChange, type GridChange, reversed } from './gridHistory.ts';
import { patchesBetween } from './gridPatches.ts';

type Options = {
  /** Path of the rows in the document. */
  path: Path;
  container: RefObject<HTMLDivElement | null>;
  onChange: (patches: FormPatch[]) => void;
  focusCell: (place: Place) => void;
};

/** `followsTyping`: words were written in a cell between the step before and this one. */
type Step = GridChange & { followsTyping: boolean };

const maxSteps = 100;

/** Undo and redo for what changes the structure of a table or many of its cells. A cell's own words come first if they are newer. */
export function useGridHistory({ path, container, onChange, focusCell }: Options) {
  const getFormValue = useGetFormValue();
  const steps = useRef<Record<'undo' | 'redo', Step[]>>({ undo: [], redo: [] });
  const hasTyped = useRef(false);

  const apply = (change: GridChange): boolean => {
    const current = (getFormValue(path) ?? []) as GridRow[];
    const rows = applyChange(current, change);
    if (!rows) return false;
    const cell = activeCell(container.current);
    onChange(patchesBetween(current, rows));
    if (cell)
      focusCell({
        y: Math.max(0, Math.min(cell.y, rows.length - 1)),
        x: Math.max(0, Math.min(cell.x, (rows[0]?.cells?.length ?? 1) - 1)),
      });
    return true;
  };
  const move = (direction: 'undo' | 'redo'): boolean => {
    const step = steps.current[direction].at(-1);
    if (!step || !apply(direction === 'undo' ? reversed(step) : step)) return false;
    steps.current[direction].pop();
    steps.current[direction === 'undo' ? 'redo' : 'undo'].push(step);
    hasTyped.current = direction === 'undo' && step.followsTyping;
    return true;
  };
  const handleKey = (event: KeyboardEvent | globalThis.KeyboardEvent): void => {
    const direction = undoDirection(event);
    if (!direction || !move(direction)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const latest = useRef(handleKey);
  latest.current = handleKey;
  useEffect(() => {
    // On the window, to come before the undo of the words in a field, which listens on the document.
    const beforeWords = (event: globalThis.KeyboardEvent): void => {
      const isInGrid = event.target instanceof Node && container.current?.contains(event.target);
      const isForWords = hasTyped.current && undoDirection(event) === 'undo';
      if (isInGrid && !isForWords) latest.current(event);
    };
    window.addEventListener('keydown', beforeWords, true);
    return () => window.removeEventListener('keydown', beforeWords, true);
  }, [container]);

  return {
    /**
     * Remembers a change that has been made.
     *
     * @returns takes it back; false if others have changed the same cells since
     */
    record: (change: GridChange): (() => boolean) => {
      const step = { ...change, followsTyping: hasTyped.current };
      hasTyped.current = false;
      steps.current = { undo: [...steps.current.undo, step].slice(-maxSteps), redo: [] };
      return () => {
        if (!steps.current.undo.includes(step) || !apply(reversed(step))) return false;
        steps.current.undo = steps.current.undo.filter((other) => other !== step);
        return true;
      };
    },
    /** Notes that words were written in a cell: they are undone first. */
    noteTyping: (): void => {
      hasTyped.current = true;
      steps.current.redo = [];
    },
    /** For keys that the words of a cell leave over. */
    handleKey,
  };
}

function activeCell(container: HTMLElement | null): Place | undefined {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !container?.contains(active)) return undefined;
  const [, y, x] = /^(\d+)-(\d+)$/.exec(active.dataset.cell ?? '') ?? [];
  return y === undefined ? undefined : { y: Number(y), x: Number(x) };
}
