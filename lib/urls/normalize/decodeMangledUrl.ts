import { decodeEntities } from './htmlEntities.ts';
import { repairMojibake } from './mojibake.ts';
import { decodeQuotedPrintable, percentDecode } from './percentDecode.ts';
import { trimQuery } from './trimTail.ts';

/** Longer than any address of ours, in characters. */
const maxChars = 2_000;

/**
 * So much of what a visitor asks for is read, in characters: room for an address of 150 letters, each in three, and for
 * a title in Danish that was encoded twice. What stands after so many was hung on, and anybody can send 2,000: see
 * `npm run bench:links`.
 */
const maxRequestChars = 500;

/** As much of an address as can be ours, as a visitor asked for it. */
export const limitLength = (asked: string): string => asked.slice(0, maxRequestChars);

/** One address can be encoded again by each program it passes through, each in its own way. */
const maxRounds = 5;

/**
 * The text that an address stands for, in whatever programs have wrapped it: percent-encoded in UTF-8 or Latin-1,
 * quoted-printable, written for HTML or JSON, read in the wrong table of letters; once or more often.
 *
 * @param raw path as it was asked for, with what may be glued to it
 * @returns the text, composed, without the query that was glued on; `undefined` where it is too long to be an address
 */
export function decodeMangledUrl(raw: string): string | undefined {
  if (raw.length > maxChars) return undefined;
  let text = raw;
  for (let round = 0; round < maxRounds; round++) {
    const before = text;
    text = repairMojibake(decodeQuotedPrintable(trimQuery(decodeEntities(percentDecode(text)))));
    if (text === before) break;
  }
  return text.normalize('NFC');
}
