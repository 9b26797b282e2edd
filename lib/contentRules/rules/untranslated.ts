import { publicTexts } from '../document/publicTexts.ts';
import type { ContentRule } from '../types.ts';
import { plainWords } from './plainWords.ts';

/** Frequent Danish words that are no English words. */
const danishWords = new Set(
  'og er det den der til som ikke med af på et har kan fra ved eller hvor også deres dem blev bliver være var efter om os sig når'.split(
    ' ',
  ),
);

/** A text with this share of such words is Danish; a Danish name in an English text has fewer. */
const minShare = 0.2;
const minDanishWords = 2;

/** Finds texts of English pages that are still in Danish: a new English version begins with the Danish text. */
export const untranslated: ContentRule = {
  id: 'untranslated',
  title: 'Dansk tekst på en engelsk side',
  severity: 'warning',
  why: 'En engelsk side begynder med den danske tekst. Det, der ikke er oversat, forstår læseren ikke, og skærmlæsere læser det op som engelsk.',
  check: (document, { language }) =>
    language === 'en'
      ? publicTexts(document).flatMap(({ path, text }) =>
          isDanish(text) ? [{ path, message: 'Teksten er på dansk. Oversæt den, eller slet den.' }] : [],
        )
      : [],
};

function isDanish(text: string): boolean {
  const words = plainWords(text).split(' ');
  const danish = words.filter((word) => danishWords.has(word)).length;
  return danish >= minDanishWords && danish / words.length >= minShare;
}
