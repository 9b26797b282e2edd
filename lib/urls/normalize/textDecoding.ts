const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** The text that bytes stand for in UTF-8; `undefined` when they are none. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text that bytes stand for in Latin-1 as Windows extends it. */
export const decodeLatin1 = (bytes: Uint8Array): string => windows1252.decode(bytes);

/** The text that bytes of a mail stand for: in UTF-8, else in Latin-1. */
export const decodeBytes = (bytes: Uint8Array): string => decodeUtf8(bytes) ?? decodeLatin1(bytes);

const bytesByLetter = new Map(
  Array.from({ length: 128 }, (_, index) => [windows1252.decode(Uint8Array.of(0x80 + index)), 0x80 + index]),
);

/** The byte that was read as this letter, 0x80 to 0xff, when it was taken for Latin-1, Windows' or the older one. */
export const windowsByte = (letter: string): number | undefined =>
  bytesByLetter.get(letter) ?? (/[\x80-\x9f]/.test(letter) ? letter.charCodeAt(0) : undefined);

/**
 * Whatever is written in pairs of hexadecimal digits, each after a mark: `%C3%A5`, `=C3=A5`. Not by Node's Buffer: the
 * Studio reads addresses too, in the browser.
 */
export const hexBytes = (run: string, mark: string): Uint8Array =>
  Uint8Array.from(run.split(mark).slice(1), (digits) => Number.parseInt(digits, 16));
