import { decodeEntities } from './htmlEntities.ts';
import { repairMojibake } from './mojibake.ts';
import { decodeQuotedPrintable, percentDecode } from './percentDecode.ts';
import { trimQuery } from './trimTail.ts';

/** No path of the site is longer, in characters. */
const maxChars = 2_000;

/**
 * Number of characters of a requested path that are processed. This is enough for 150 letters of three characters each,
 * and for a Danish title that was encoded twice. Anything beyond is appended text, and anyone can send 2,000
 * characters: see `npm run bench:links`.
 */
export const maxRequestChars = 500;

/** Cuts a requested path to the length that is processed. */
export const limitLength = (pathname: string): string => pathname.slice(0, maxRequestChars);

/** Each program that a URL passes through may encode it again, in its own way. */
const maxRounds = 5;

/**
 * Decodes a path that other programs have encoded, once or repeatedly: as percent-encoded UTF-8 or Latin-1,
 * quoted-printable, HTML entities or JSON escapes, or by decoding it with the wrong character set.
 *
 * @param raw path as received
 * @returns text in NFC, without an attached query; `undefined` if it is too long to be a path
 * @example decodeMangledUrl('/form%25C3%25A5l') // '/formål'
 */
export function decodeMangledUrl(raw: string): string | undefined {
  if (raw.length > maxChars) return undefined;
  let text = raw;
  for (let round = 0; round < maxRounds; round++) {
    const previous = text;
    text = repairMojibake(decodeQuotedPrintable(trimQuery(decodeEntities(percentDecode(text)))));
    if (text === previous) break;
  }
  return text.normalize('NFC');
}
