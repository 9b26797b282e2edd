import { decodeUtf8, windowsByte } from './textDecoding.ts';

/** The UTF-8 continuation bytes, 0x80 to 0xbf, decoded as Windows-1252. */
const continuationByte =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]';

/** UTF-8 sequences of two or three bytes, decoded as Windows-1252: "Ã¥" for "å", "â€œ" for "“". */
const utf8AsWindows1252 = new RegExp(`[ÂÃÌ]${continuationByte}|[âï]${continuationByte}{2}`, 'g');

/** The rest of such a sequence at the end of a truncated path. */
const truncatedSequence = /(?<=[^/])(?:[ÂÃ]|â€?)(?=[^\p{L}\p{N}]*$)/u;

/** The letters å, æ and ø of DOS, and of Macs before 2001, decoded as Windows-1252. */
const misreadLetters: Readonly<Record<string, string>> = {
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
const misreadLetter = /(?<=[a-zæøå])[†‘›Œ¾¿\u0081\u008f\u009d](?=[a-zæøå])/gi;

/** UTF-8 for the Danish letters, decoded as Mac Roman ("√•") or as the code page of DOS ("├Ñ"). */
const utf8AsOldCodePage: Readonly<Record<string, string>> = {
  ...{ '√•': 'å', '√¶': 'æ', '√∏': 'ø', '√Ö': 'Å', '√Ü': 'Æ', '√ò': 'Ø' },
  ...{ '├Ñ': 'å', '├ª': 'æ', '├©': 'ø', '├╕': 'ø', '├à': 'Å', '├å': 'Æ', '├ÿ': 'Ø' },
};
const oldCodePage = new RegExp(Object.keys(utf8AsOldCodePage).join('|'), 'g');

/**
 * Repairs text that was decoded with the wrong character set.
 *
 * @example repairMojibake('formÃ¥l') // 'formål'
 */
export function repairMojibake(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replace(utf8AsWindows1252, (run) => {
      const bytes = [...run].map(windowsByte);
      return bytes.includes(undefined) ? run : (decodeUtf8(Uint8Array.from(bytes as number[])) ?? run);
    })
    .replace(oldCodePage, (pair) => utf8AsOldCodePage[pair] ?? pair)
    .replace(misreadLetter, (letter) => misreadLetters[letter] ?? letter)
    .replace(truncatedSequence, '');
}
