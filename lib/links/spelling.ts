import { slugify } from '#sanity/schema/slugify.ts';
import { gluedTracking } from './tracking.ts';

/** Longer than any address of ours with whatever a mail program hangs on it, in characters. */
const longest = 2_000;

/** One address can be encoded again by each program it passes through. */
const mostRounds = 4;

/**
 * Reads an address as it came and spells it as ours are spelled: decoded, without what was glued or hung on, folded to
 * a–z, 0–9 and hyphens. An address of ours comes out as it went in.
 *
 * @param raw path as it was asked for, percent-encoded or not, with what may be glued to it
 * @returns path from the root, no trailing slash; `undefined` where nothing can be read from it
 */
export function spelledAsOurs(raw: string): string | undefined {
  if (raw.length > longest) return undefined;
  const text = withoutQuery(readable(raw));
  if (/[\0\ufffd]/.test(text)) return undefined;
  const segments: string[] = [];
  for (const segment of text.split(/[/\\\u2044\u2215\uff0f]+/)) {
    if (segment.trim() === '..') segments.pop();
    else segments.push(segment);
  }
  const kept = segments.map(withoutJunk).filter((segment) => segment !== '');
  // Nothing but what can follow an address in a sentence is the front page's; anything else is no address.
  if (kept.length === 0) return /^[\s\p{Cf}/\\.,;:)>\]"'=&»«”’!?]*$/u.test(text) ? '/' : undefined;
  if (/^https?$/i.test(kept[0] ?? '')) kept.splice(0, 2);
  const last = withoutExtension(kept.pop() ?? '');
  if (last !== '' && !/^(?:index|default)$/i.test(last)) kept.push(last);
  const folded = kept.map(slugify);
  if (folded.includes('')) return undefined;
  return `/${folded.join('/')}`;
}

/**
 * What two spellings of one address have in common. The old system wrote æ as »a«, others write å as »a« or ø as »o«,
 * and where a line was broken nobody knows whether there was a hyphen.
 *
 * @param path as `spelledAsOurs` gives it
 */
export function looseKey(path: string): string {
  return path
    .replace(/-/g, '')
    .replace(/a[ae]+/g, 'a')
    .replace(/o[oe]+/g, 'o');
}

/** The text that an address stands for: encoded in UTF-8 or Latin-1, once or more often, in a mail or in HTML. */
function readable(raw: string): string {
  let text = raw;
  for (let round = 0; round < mostRounds && text.includes('%'); round++) {
    const decoded = text.replace(/(?:%[0-9a-f]{2})+/gi, bytesOf);
    if (decoded === text) break;
    text = decoded;
  }
  return mended(withoutEntities(withoutQuotedPrintable(text))).normalize('NFC');
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('windows-1252');

const decode = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
};

const bytesOf = (run: string): string => decode(hex(run));

/** The bytes of `%c3%a5` and of `=C3=A5`. Not by Node's Buffer: the Studio reads addresses too, in the browser. */
const hex = (run: string): Uint8Array =>
  Uint8Array.from(run.match(/[0-9a-f]{2}/gi) ?? [], (digits) => Number.parseInt(digits, 16));

/** Mail is sent in lines of 76 characters: `=` at the end of one, and `=C3=A5` for »å«. RFC 2045, 6.7. */
function withoutQuotedPrintable(text: string): string {
  return text.replace(/=[ \t]*\r?\n/g, '').replace(/(?:=(?:[89A-F][0-9A-F]))+/g, (run) => decode(hex(run)));
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  shy: '',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  raquo: '»',
  laquo: '«',
  hyphen: '-',
};

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** »Ã¥« is what becomes of »å« where UTF-8 was taken for Latin-1. */
function mended(text: string): string {
  return text.replace(
    /[\u00c2\u00c3][\u0080-\u00bf\u2020-\u203a\u0192\u0160\u0161\u017d\u017e\u0152\u0153\u0178]/g,
    (pair) => {
      const second = windows1252.get(pair[1] ?? '');
      return second === undefined ? pair : decode(Uint8Array.of(pair.charCodeAt(0), second));
    },
  );
}

const windows1252 = new Map(
  Array.from({ length: 64 }, (_, index) => [latin1.decode(Uint8Array.of(0x80 + index)), 0x80 + index]),
);

/** Up to a query or a fragment, whichever way they are glued on. */
function withoutQuery(text: string): string {
  const ends = [text.search(/[?#]/), text.search(/[&;][\w.-]+=/), text.search(gluedTracking)].filter(
    (at) => at > 0,
  );
  return ends.length === 0 ? text : text.slice(0, Math.min(...ends));
}

/** Without what surrounds the word: brackets, quotation marks, stops, white space, whatever is neither letter nor digit. */
const withoutJunk = (segment: string): string =>
  segment
    .replace(/^[^\p{L}\p{N}]+/u, '')
    // Not one pattern with `$`: on a long run of such characters it would look at each as a beginning.
    .replace(/[^\p{L}\p{N}]*$/u, '');

function withoutExtension(segment: string): string {
  const bare = withoutJunk(segment.replace(/\.(?:aspx?|s?html?|php\d?|jsp|cfm)$/i, ''));
  return bare === segment ? segment : withoutExtension(bare);
}
