import { type PublicText, publicTexts } from '../document/publicTexts.ts';
import type { ContentRule } from '../types.ts';

/**
 * Controls and format characters. Line breaks are text, and so are the joiners inside an emoji.
 */
const invisible = /(?![\n\r\t])[\p{Cc}\p{Cf}\u2028\u2029]/u;
const insideEmoji = /(?<=\p{Extended_Pictographic}\uFE0F?)\u200D(?=\p{Extended_Pictographic})/gu;
const softHyphen = '\u00AD';

/** Finds soft hyphens in running text, and other characters that cannot be seen. */
export const invisibleCharacters: ContentRule = {
  id: 'invisible-characters',
  title: 'Usynlige tegn',
  severity: 'warning',
  why: 'De følger med, når tekst kopieres, og gør, at ord ikke kan findes i en søgning eller bliver delt forkert.',
  check: (document) => publicTexts(document).flatMap((text) => problemsOf(text)),
};

function problemsOf({ path, text, kind }: PublicText) {
  const visible = text.replace(insideEmoji, '');
  // Editors put soft hyphens in long headings, so that they fit on a phone.
  const message = invisible.test(kind === 'heading' ? visible.replaceAll(softHyphen, '') : visible)
    ? invisible.exec(visible)?.[0] === softHyphen
      ? `Der er en blød bindestreg i ordet »${wordWith(softHyphen, visible)}«. Den hører kun hjemme i overskrifter. Slet ordet, og skriv det igen.`
      : `Der er et usynligt tegn ved »${around(visible)}«. Slet ordet, og skriv det igen.`
    : undefined;
  return message ? [{ path, message }] : [];
}

const wordWith = (character: string, text: string): string =>
  (text.split(/\s+/).find((word) => word.includes(character)) ?? '').replaceAll(character, '');

/** The words next to the first invisible character that is not a soft hyphen. */
function around(text: string): string {
  const at = text.replaceAll(softHyphen, ' ').search(invisible);
  return text
    .slice(Math.max(0, at - 20), at + 20)
    .replace(new RegExp(invisible, 'gu'), '')
    .trim();
}
