import { bytesOf, readBytes, readUtf8 } from './bytes.ts';

/**
 * As addresses are written (`%C3%A5`, `%E5`), and as JavaScript's `escape` and JSON write »å« (`%u00e5`, `\u00e5`,
 * `\xe5`); without the beginning of such a letter where the address was cut.
 */
export function withoutPercent(text: string): string {
  if (!/[%\\]/.test(text)) return text;
  return text
    .replace(/(?<=\w\/?)%[0-9a-f]?$/i, '')
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => readBytes(bytesOf(run, '%')))
    .replace(/(?:[%\\]u([0-9a-f]{4})|\\x([0-9a-f]{2}))/gi, (_, long, short) =>
      String.fromCharCode(Number.parseInt(long ?? short, 16)),
    );
}

/**
 * Mail writes »å« as `=C3=A5`, in capitals, and breaks lines with `=`. In small letters it is only believed where it can
 * be nothing else: `og-=baggrund` is a line that was broken. RFC 2045, 6.7.
 */
export function withoutQuotedPrintable(text: string): string {
  if (!text.includes('=')) return text;
  return text
    .replace(/(?:=[0-9A-F]{2})+/g, (run) => readBytes(bytesOf(run, '=')))
    .replace(/(?:=[89a-f][0-9a-f]){2,}/gi, (run) => readUtf8(bytesOf(run, '=')) ?? run);
}
