import { useToast } from '@sanity/ui/toast';
import { useCallback } from 'react';
import { PasteReport } from '#sanity/paste/editor/PasteReport.tsx';

type Report = {
  title: string;
  /** Message to the editor, and the next step. */
  sentences?: { text: string; next: string }[];
  /** Takes the change back. False if that is no longer possible. */
  onUndo: () => boolean;
};

/** How long (ms) a report stays: one with something to read stays longer. It covers a corner of the dialog. */
const duration = { toRead: 30_000, toUndo: 10_000 };

/** A message about a table replaces the one before it. */
const id = 'table-grid';

/** Tells the editor what a change of a table has removed, and offers to take it back. */
export function useGridReport(): (report: Report) => void {
  const toast = useToast();
  return useCallback(
    ({ title, sentences = [], onUndo }) => {
      const undo = (): void => {
        toast.push(
          onUndo()
            ? { id, status: 'success', title: 'Tabellen er igen, som den var før.' }
            : { id, status: 'warning', title: 'Tabellen er ændret siden. Ret selv det, der skal rettes.' },
        );
      };
      toast.push({
        id,
        status: 'warning',
        closable: true,
        duration: sentences.length > 0 ? duration.toRead : duration.toUndo,
        title,
        description: <PasteReport sentences={sentences} placed={0} undoText="Fortryd" onUndo={undo} />,
      });
    },
    [toast],
  );
}
