import { decodeBytes, decodeLatin1, decodeUtf8, hexBytes } from './textDecoding.ts';

/**
 * Decodes percent-encoding (`%C3%A5`, `%E5`) and the escapes that JavaScript and JSON use for "å" (`%u00e5`, `\u00e5`,
 * `\xe5`), and SharePoint and Excel (`_x00e5_`). Removes an incomplete escape at the end of a truncated path.
 */
export function percentDecode(text: string): string {
  if (!/[%\\]|\/u00|_x/i.test(text)) return text;
  return (
    text
      .replace(/(?<=\w\/?)%[0-9a-f]?$/i, '')
      .replace(/(?:%[0-9a-f]{2})+/gi, decodeRun)
      // Browsers replace `\` with `/`.
      .replace(
        /(?:(?:[%\\]|(?<=\w)\/(?=u00(?:[c-f]|26)))u([0-9a-f]{4})|\\x([0-9a-f]{2}))/gi,
        (_, long, short) => String.fromCharCode(Number.parseInt(long ?? short, 16)),
      )
      .replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  );
}

/** Decodes UTF-8, even if a line break splits the bytes of a letter; otherwise Windows-1252. */
function decodeRun(run: string): string {
  const joined = run.replace(/(?:%0d|%0a|%20)+/gi, '');
  return (
    decodeStrictly(run) ??
    (joined === run ? undefined : decodeStrictly(joined)) ??
    decodeLatin1(hexBytes(run, '%'))
  );
}

function decodeStrictly(run: string): string | undefined {
  try {
    return decodeURIComponent(run);
  } catch {
    return undefined;
  }
}

/**
 * Decodes quoted-printable text of a mail: `=C3=A5` is "å", and a `=` ends a broken line. Lower-case digits are decoded
 * only if they form valid UTF-8, because `og-=baggrund` is a broken line. RFC 2045, 6.7.
 */
export function decodeQuotedPrintable(text: string): string {
  if (!text.includes('=')) return text;
  return (
    text
      .replace(/(?<==[0-9A-F]{2})=\r?\n(?==)/gi, '')
      // `id=12` after a space or a comma is not encoded text.
      .replace(/(?<![\s,][\w.-]+)(?:=[0-9A-F]{2})+/g, (run) => decodeBytes(hexBytes(run, '=')))
      .replace(/(?:=[89a-f][0-9a-f]){2,}/gi, (run) => decodeUtf8(hexBytes(run, '=')) ?? run)
  );
}
