import { createContext } from 'react';
import type { Language } from '#lib/languages.ts';
import type { Notices } from '../notices.ts';
import type { Cursor } from '../placeParts.ts';
import type { Pasted } from '../readClipboard.ts';

/** The part of a paste that the form does, because the text editor cannot. */
export type PasteTarget = {
  /** Language of the document that the text is in. */
  language: Language;
  /** True if tables can follow the text as blocks of the page. */
  takesTables: boolean;
  /**
   * Places a text with tables on the page, as soon as the form has everything that the editor shows.
   *
   * @param shown what the editor shows now
   */
  place: (pasted: Pasted, cursor: Cursor, shown: readonly unknown[]) => void;
  /** Tells the editor what did not come along. */
  report: (notices: Notices) => void;
  /** Takes the last placement back, if nothing has changed since. False if there is none. */
  undo: () => boolean;
  /** True if `undo` would take a placement back. */
  canUndo: () => boolean;
};

export const PasteTargetContext = createContext<PasteTarget | undefined>(undefined);
