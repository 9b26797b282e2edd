import type { Language } from '#lib/languages.ts';
import { cleanCharacters } from './cleanText.ts';
import { inProse } from './quotationMarks.ts';

/**
 * Cleans a text for a field without formatting, as `readClipboard` does for a text of a page: no soft hyphens, stray no-break
 * spaces or straight quotation marks. A space at the edges stays, because a paste may continue a sentence.
 *
 * @param keepsLines false: the field is one paragraph, so that the line breaks of a PDF or of Word become spaces
 */
export function cleanField(
  text: string,
  { language, keepsLines }: { language: Language; keepsLines: boolean },
): string {
  const lines = cleanCharacters(text)
    .replace(/[^\S\n\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/^\n+|\n+$/g, '');
  return inProse(keepsLines ? lines.replace(/\n{3,}/g, '\n\n') : lines.replace(/\n+/g, ' '), language);
}
