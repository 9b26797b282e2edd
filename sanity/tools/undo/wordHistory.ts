/** The content of a text field, and its selection. */
export type TextState = { value: string; start: number; end: number };

/** One change by the editor: as in the browser's event `beforeinput`, with the field before and after it. */
export type TextChange = { inputType: string; text: string | null; before: TextState; after: TextState };

type Step = { kind: 'typing' | 'deleting' | 'other'; before: TextState; after: TextState };

/** The undo and redo steps of one field, the latest last. */
export type WordHistory = { done: readonly Step[]; undone: readonly Step[] };

export const emptyHistory: WordHistory = { done: [], undone: [] };

const maxSteps = 200;

/**
 * Adds a change. Letters in a row are one step: a space begins a new one, so that undo takes back a word, as in the texts
 * of a page. So does moving the cursor, and a change from elsewhere, after which nothing before it can be undone.
 */
export function recordChange({ done }: WordHistory, change: TextChange): WordHistory {
  const { before, after } = change;
  const last = done.at(-1);
  const known = last === undefined || last.after.value === before.value ? done : [];
  const kind = kindOf(change.inputType);
  const isContinued =
    known.length > 0 &&
    last?.kind === kind &&
    kind !== 'other' &&
    last.after.start === before.start &&
    before.start === before.end &&
    !/^\s/.test(change.text ?? '');
  const steps = isContinued
    ? [...known.slice(0, -1), { kind, before: last.before, after }]
    : [...known, { kind, before, after }];
  return { done: steps.slice(-maxSteps), undone: [] };
}

function kindOf(inputType: string): Step['kind'] {
  if (inputType === 'insertText' || inputType === 'insertCompositionText') return 'typing';
  return /^deleteContent(?:Backward|Forward)$/.test(inputType) ? 'deleting' : 'other';
}

/**
 * Takes back the latest step, or repeats the one that was taken back last.
 *
 * @param value the field's present content
 * @returns the new history and the field's new state; `undefined` if there is no such step, or something else has changed
 *   the field since
 */
export function moveInHistory(
  { done, undone }: WordHistory,
  direction: 'undo' | 'redo',
  value: string,
): { history: WordHistory; state: TextState } | undefined {
  const step = (direction === 'undo' ? done : undone).at(-1);
  if (!step) return undefined;
  const [from, to] = direction === 'undo' ? [step.after, step.before] : [step.before, step.after];
  if (from.value !== value) return undefined;
  const history =
    direction === 'undo'
      ? { done: done.slice(0, -1), undone: [...undone, step] }
      : { done: [...done, step], undone: undone.slice(0, -1) };
  return { history, state: to };
}
