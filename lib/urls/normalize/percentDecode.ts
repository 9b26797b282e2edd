import { decodeBytes, decodeLatin1, decodeUtf8, hexBytes } from './textDecoding.ts';

/**
 * As addresses are written (`%C3%A5`, `%E5`), and as JavaScript's `escape` and JSON write »å« (`%u00e5`, `\u00e5`,
 * `\xe5`); without the beginning of such a letter where the address was cut.
 */
export function percentDecode(text: string): string {
  if (!/[%\\]|\/u00/i.test(text)) return text;
  return (
    text
      .replace(/(?<=\w\/?)%[0-9a-f]?$/i, '')
      .replace(/(?:%[0-9a-f]{2})+/gi, decoded)
      // A browser makes `/` of `\`.
      .replace(
        /(?:(?:[%\\]|(?<=\w)\/(?=u00(?:[c-f]|26)))u([0-9a-f]{4})|\\x([0-9a-f]{2}))/gi,
        (_, long, short) => String.fromCharCode(Number.parseInt(long ?? short, 16)),
      )
  );
}

/** In UTF-8, also where a line was broken between the bytes of a letter; else in Latin-1. */
function decoded(run: string): string {
  const whole = run.replace(/(?:%0d|%0a|%20)+/gi, '');
  return utf8(run) ?? (whole === run ? undefined : utf8(whole)) ?? decodeLatin1(hexBytes(run, '%'));
}

function utf8(run: string): string | undefined {
  try {
    return decodeURIComponent(run);
  } catch {
    return undefined;
  }
}

/**
 * Mail writes »å« as `=C3=A5`, in capitals, and breaks lines with `=`. In small letters it is only believed where it can
 * be nothing else: `og-=baggrund` is a line that was broken. RFC 2045, 6.7.
 */
export function decodeQuotedPrintable(text: string): string {
  if (!text.includes('=')) return text;
  return (
    text
      .replace(/(?<==[0-9A-F]{2})=\r?\n(?==)/gi, '')
      // `id=12` behind a space or a comma is the beginning of something else.
      .replace(/(?<![\s,][\w.-]+)(?:=[0-9A-F]{2})+/g, (run) => decodeBytes(hexBytes(run, '=')))
      .replace(/(?:=[89a-f][0-9a-f]){2,}/gi, (run) => decodeUtf8(hexBytes(run, '=')) ?? run)
  );
}
