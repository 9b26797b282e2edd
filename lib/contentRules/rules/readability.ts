import { hasTrait } from '#lib/model.ts';
import { type PublicText, publicTexts } from '../document/publicTexts.ts';
import { countLix, heaviestSentences, lix } from '../lix/lix.ts';
import type { ContentDocument, ContentRule } from '../types.ts';

const maxLix = 45;
/** With fewer words the index says nothing. */
const minWords = 30;
const quotedSentences = 3;
/** Fields with names of people. */
const peopleFields = new Set<unknown>(['members', 'contact']);

/** Finds texts that are hard to read, and their heaviest sentences. */
export const readability: ContentRule = {
  id: 'readability',
  title: 'Tung tekst',
  severity: 'warning',
  why: 'Over LIX 45 må mange læse sætningerne to gange, og flere giver op.',
  check: (document, { language }) => {
    // The index counts Danish: it says nothing about English.
    if (language === 'en') return [];
    const texts = readableTexts(document);
    const paragraphs = texts.map(({ text }) => text);
    const index = lix(paragraphs);
    if (index <= maxLix || countLix(paragraphs).words < minWords) return [];
    const heaviest = heaviestSentences(paragraphs, quotedSentences);
    const first = texts.find(({ text }) => heaviest[0] !== undefined && text.includes(heaviest[0]));
    const quotes = heaviest.map((sentence) => `»${shorten(sentence)}«`).join(' ');
    return [
      {
        path: first?.path ?? [],
        message: `Teksten er tung at læse: LIX ${Math.round(index)}, hvor ${maxLix} er grænsen. Del de lange sætninger, og vælg kortere ord. De tungeste: ${quotes}`,
      },
    ];
  },
};

/** The texts of a page that are read as prose: headings, leads, paragraphs and list items, not names and labels. */
export function readableTexts(document: ContentDocument): PublicText[] {
  if (!hasTrait(document._type, 'linkable')) return [];
  return publicTexts(document).filter(
    ({ kind, path: [field] }) => (kind === 'heading' || kind === 'prose') && !peopleFields.has(field),
  );
}

const shorten = (sentence: string): string =>
  sentence.length > 140 ? `${sentence.slice(0, 139).trimEnd()}…` : sentence;
