import type { LabelledDocument } from '../links/documentLabel.ts';
import type { DocumentWithOpenPoints } from './queries.ts';

/** One open point of the field »Uafklaret«. */
export type OpenPoint = { document: LabelledDocument; key: string; note: string };

/** Longer notes are truncated: the form has the rest. */
const maxLength = 140;

/** Lists the open points of documents, in order. */
export function openPointsOf(documents: readonly DocumentWithOpenPoints[]): OpenPoint[] {
  return documents.flatMap((document) =>
    document.uafklaret.map(({ _key, note }) => ({ document, key: _key, note: shorten(note?.trim() ?? '') })),
  );
}

function shorten(text: string): string {
  if (text === '') return 'Punktet har ingen tekst endnu.';
  if (text.length <= maxLength) return text;
  return `${text.slice(0, maxLength).replace(/\s+\S*$/, '')}…`;
}
