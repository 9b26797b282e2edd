import { getPublishedId } from '@sanity/client/csm';
import { useToast } from '@sanity/ui/toast';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import {
  type ArrayOfObjectsInputProps,
  type FormPatch,
  toMutationPatches,
  useDocumentOperation,
  useFormCallbacks,
  useFormValue,
  useGetFormValue,
} from 'sanity';
import { useDocumentLanguage } from '#sanity/client/documentLanguageContext.ts';
import { describeNotices, type Notices } from '../notices.ts';
import { isTable } from '../readClipboard.ts';
import { PasteReport } from './PasteReport.tsx';
import { type PasteTarget, PasteTargetContext } from './pasteTarget.ts';
import {
  type DocumentForm,
  isShown,
  isUntouched,
  type Placement,
  place,
  takeBack,
  takesTables,
} from './placement.ts';

/** How long a text with tables waits for the form. The editor hands over what was typed after about a second. */
const LONGEST_WAIT = 5_000;
/** How long a report stays. It is longer than other messages, and it asks for something. */
const REPORT_STAYS = 60_000;

/** A text field of the Studio whose pastes are read by `readClipboard`. */
export default function PasteInput(props: ArrayOfObjectsInputProps) {
  return <PasteTargetContext value={usePasteTarget(props)}>{props.renderDefault(props)}</PasteTargetContext>;
}

/** The last placement of each document. It outlives its text field, which a dialog closes. */
const lastPlacements = new Map<string, Placement>();

function usePasteTarget({ path, value }: ArrayOfObjectsInputProps): PasteTarget {
  const { id, getFormValue, change, open } = useDocumentForm();
  const report = useReport();
  const language = useDocumentLanguage() ?? 'da';
  /** Places the paste that waits, if the form has everything that the editor showed, or in any case. */
  const waiting = useRef<((content: unknown, inAnyCase?: true) => void) | undefined>(undefined);
  const current = useRef<unknown>(value);
  const pathKey = JSON.stringify(path);

  const target = useMemo<PasteTarget>(() => {
    const fieldPath = JSON.parse(pathKey) as ArrayOfObjectsInputProps['path'];
    const documentForm = { getFormValue, change, open };
    /** The last placement, if it was in this text and nothing has changed since. */
    const undoable = (): Placement | undefined => {
      const last = lastPlacements.get(id);
      return last && JSON.stringify(last.path) === pathKey && isUntouched(last, documentForm)
        ? last
        : undefined;
    };
    const undo = (): boolean => {
      const last = undoable();
      if (!last) return false;
      lastPlacements.delete(id);
      takeBack(last, documentForm);
      return true;
    };
    return {
      language,
      takesTables: takesTables(fieldPath, getFormValue),
      place: (pasted, cursor, shown) => {
        const tryPlace = (content: unknown, inAnyCase?: true): void => {
          if (waiting.current !== tryPlace || !(inAnyCase || isShown(shown, content))) return;
          waiting.current = undefined;
          lastPlacements.set(id, place({ path: fieldPath, content, pasted, cursor }, documentForm));
          report(pasted.notices, { tables: pasted.parts.filter(isTable).length, undo });
        };
        waiting.current = tryPlace;
        tryPlace(current.current);
        setTimeout(() => tryPlace(current.current, true), LONGEST_WAIT);
      },
      report,
      canUndo: () => undoable() !== undefined,
      undo,
    };
  }, [id, pathKey, getFormValue, change, open, report, language]);

  useEffect(() => {
    current.current = value;
    waiting.current?.(value);
  }, [value]);

  return target;
}

/** The form of the whole document. An input's own `onChange` changes only its own value. */
function useDocumentForm(): DocumentForm & { id: string } {
  const id = getPublishedId(String(useFormValue(['_id']) ?? ''));
  const type = String(useFormValue(['_type']) ?? '');
  const { patch } = useDocumentOperation(id, type);
  const change = useCallback((patches: FormPatch[]) => patch.execute(toMutationPatches(patches)), [patch]);
  return { id, getFormValue: useGetFormValue(), change, open: useFormCallbacks().onPathOpen };
}

/** Tables that became blocks of the page. */
type Placed = { tables: number; undo: () => boolean };

/** Tells the editor what a paste could not take with it, and what became a block. */
function useReport(): (notices: Notices, placed?: Placed) => void {
  const toast = useToast();
  return useCallback(
    (notices, placed) => {
      const sentences = describeNotices(notices);
      if (sentences.length === 0 && !placed) return;
      const undo = (): void => {
        if (placed?.undo()) toast.push({ status: 'success', title: 'Det indsatte er taget væk igen.' });
        else
          toast.push({ status: 'warning', title: 'Teksten er ændret siden. Slet selv det, der skal væk.' });
      };
      const isComplete = sentences.length === 0;
      toast.push({
        status: isComplete ? 'success' : 'warning',
        closable: true,
        duration: REPORT_STAYS,
        title: isComplete ? 'Tabellen er sat ind som en blok' : 'Ikke alt kunne indsættes, som det var',
        description: (
          <PasteReport sentences={sentences} placed={placed?.tables ?? 0} onUndo={placed && undo} />
        ),
      });
    },
    [toast],
  );
}
