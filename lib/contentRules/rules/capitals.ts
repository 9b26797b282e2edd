import { publicTexts } from '../document/publicTexts.ts';
import type { ContentRule } from '../types.ts';

/** A word in capitals from five letters on, or three such words in a row. Shorter ones are abbreviations: KL, KTO, WCAG. */
const shouted =
  /(?<![\p{L}\p{N}.-])\p{Lu}{5,}(?![\p{L}\p{N}-])|(?<!\p{L})\p{Lu}{2,}(?:\s+\p{Lu}{2,}){2,}(?!\p{L})/gu;

/** Names that are written in capitals. */
const names = new Set(['UNESCO', 'UNICEF', 'COVID', 'DAKOFA', 'PFAS', 'GDPR', 'HTTPS']);

/** Finds words in capitals. */
export const capitals: ContentRule = {
  id: 'capitals',
  title: 'Ord med store bogstaver',
  severity: 'warning',
  why: 'Ord i store bogstaver er svære at læse, og nogle skærmlæsere staver dem.',
  check: (document) =>
    publicTexts(document).flatMap(({ path, text }) => {
      const word = (text.replaceAll('\u00AD', '').match(shouted) ?? []).find((found) => !names.has(found));
      return word === undefined
        ? []
        : [
            {
              path,
              message: `»${word}« står med store bogstaver. Det er svært at læse, og nogle skærmlæsere staver det. Skriv det med små, og brug fed skrift, hvis det skal fremhæves.`,
            },
          ];
    }),
};
