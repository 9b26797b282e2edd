import { buildIndex } from '#lib/search/buildIndex.ts';
import type { SearchDocument } from '#lib/search/corpus.ts';

export const page = (id: string, title: string, lead: string, text: string): SearchDocument => ({
  ...{ id, path: `/${id}`, title, lead, trail: [], searchTerms: '', sections: [{ text }] },
});

export const pages = [
  page(
    'formaal',
    'Formål',
    'Væksthusets formål',
    'Væksthuset arbejder for bedre ledelse i kommuner og regioner.',
  ),
  page(
    'baggrund',
    'Baggrund',
    'Historien',
    `${'Tekst om noget helt andet. '.repeat(40)}Her nævnes formål og netværk.`,
  ),
  page('grupper', 'Netværksgrupper', 'Tre grupper', 'Grupperne er for topledere, mellemledere og ledere.'),
  page('constructor', 'toString', '__proto__', 'hasOwnProperty valueOf'),
];

export const search = buildIndex(pages, 'Væksthus for Ledelse');
export const pathsFor = (question: string) => search(question).hits.map((hit) => hit.path);
