import { domainToUnicode } from 'node:url';
import { decodeEntities } from '#lib/urls/normalize/htmlEntities.ts';
import { repairMojibake } from '#lib/urls/normalize/mojibake.ts';
import { percentDecode } from '#lib/urls/normalize/percentDecode.ts';
import { decodeProofpoint3 } from '#lib/urls/normalize/rewriters/proofpoint3.ts';
import { maxQueryChars } from './maxQueryChars.ts';

/** Each program that a link passes through may encode it again. */
const maxRounds = 3;

/**
 * Reads the visitor's words from the query of a URL. Links and forms of other systems may encode them as Latin-1 or more
 * than once, or may have decoded them with the wrong character set.
 *
 * @param search query with its `?`, as received
 * @returns the first `q` with text, trimmed; empty if there is none
 * @example readQuery('?q=form%E5l') // 'formål'
 */
export function readQuery(search: string): string {
  const original = decodeProofpoint3(search) ?? search;
  for (const part of original.replace(/^\?/, '').split('&')) {
    const [, raw] = /^q=(.*)$/s.exec(part) ?? [];
    const words = readable(raw?.slice(0, 12 * maxQueryChars).replaceAll('+', ' ') ?? '');
    if (words !== '') return words.slice(0, maxQueryChars);
  }
  return '';
}

function readable(raw: string): string {
  let text = repairMojibake(percentDecode(raw));
  // Only whole escapes: the visitor's own »50 %« is none.
  for (let round = 1; round < maxRounds && /%[0-9a-f]{2}/i.test(text); round++)
    text = repairMojibake(percentDecode(text));
  return decodePunycode(decodeEntities(text.replace(checkPointTail, '')))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What Check Point appends to an address that ends in a query. */
const checkPointTail = /___\.[\w:.-]*$/;

/** A word that was taken for a host name: `xn--forml-pra`. */
const decodePunycode = (text: string): string =>
  text.replace(/(?<![\w.-])xn--[a-z\d-]{1,60}(?![\w.-])/gi, (word) => domainToUnicode(word) || word);
