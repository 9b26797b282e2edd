import { objectsOf, segmentOf } from '../document/objects.ts';
import type { ContentRule } from '../types.ts';

/** Finds questions that the editors have not decided yet. */
export const openPoint: ContentRule = {
  id: 'open-point',
  title: 'Uafklaret punkt',
  severity: 'info',
  why: 'Redaktionen har et spørgsmål, som nogen skal tage stilling til.',
  check: ({ uafklaret }) =>
    objectsOf(uafklaret).map((point, index) => ({
      path: ['uafklaret', segmentOf(point, index)],
      message: `${typeof point.note === 'string' && point.note.trim() ? point.note.trim() : 'Et punkt uden spørgsmål.'} Afgør det, og slet punktet.`,
    })),
};
