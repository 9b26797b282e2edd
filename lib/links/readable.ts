import { beforeQuery } from './addressEnd.ts';
import { withoutEntities } from './entities.ts';
import { withoutPercent, withoutQuotedPrintable } from './escapes.ts';
import { withoutMojibake } from './mojibake.ts';

/** Longer than any address of ours with whatever a mail program hangs on it, in characters. */
const longest = 2_000;

/** One address can be encoded again by each program it passes through, each in its own way. */
const mostRounds = 5;

/**
 * The text that an address stands for, in whatever programs have wrapped it: percent-encoded in UTF-8 or Latin-1,
 * quoted-printable, written for HTML or JSON, read in the wrong table of letters; once or more often.
 *
 * @param raw path as it was asked for, with what may be glued to it
 * @returns the text, composed, without the query that was glued on; `undefined` where it is too long to be an address
 */
export function readable(raw: string): string | undefined {
  if (raw.length > longest) return undefined;
  let text = raw;
  for (let round = 0; round < mostRounds; round++) {
    const before = text;
    text = withoutMojibake(withoutQuotedPrintable(beforeQuery(withoutEntities(withoutPercent(text)))));
    if (text === before) break;
  }
  return text.normalize('NFC');
}
