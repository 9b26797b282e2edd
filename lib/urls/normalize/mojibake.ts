import { decodeUtf8, windowsByte } from './textDecoding.ts';

/** Bytes 0x80 to 0xbf as Windows' Latin-1 shows them. */
const following =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]';

/** Letters and rings of two bytes and marks of three, each byte taken for a letter: »Ã¥« for »å«, »â€œ« for »“«. */
const takenForLatin1 = new RegExp(`[ÂÃÌ]${following}|[âï]${following}{2}`, 'g');

/** What is left of such a letter or mark at the end of an address that was cut. */
const cutShort = /(?<=[^/])(?:[ÂÃ]|â€?)(?=[^\p{L}\p{N}]*$)/u;

/** »å«, »æ« and »ø« of DOS, and of Macs before 2001, taken for Windows' letters. */
const otherTables: Readonly<Record<string, string>> = {
  '†': 'å',
  '\u008f': 'å',
  '‘': 'æ',
  '›': 'ø',
  '\u009d': 'ø',
  Œ: 'å',
  '\u0081': 'å',
  '¾': 'æ',
  '¿': 'ø',
};
const inWord = /(?<=[a-zæøå])[†‘›Œ¾¿\u0081\u008f\u009d](?=[a-zæøå])/gi;

/** Text that was read in another table of letters than it was written in. */
export function repairMojibake(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replace(takenForLatin1, (run) => {
      const bytes = [...run].map(windowsByte);
      return bytes.includes(undefined) ? run : (decodeUtf8(Uint8Array.from(bytes as number[])) ?? run);
    })
    .replace(inWord, (letter) => otherTables[letter] ?? letter)
    .replace(cutShort, '');
}
