const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** Decodes UTF-8; `undefined` if the bytes are not valid UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Decodes Windows-1252, the extended Latin-1 of Windows. */
export const decodeLatin1 = (bytes: Uint8Array): string => windows1252.decode(bytes);

/** Decodes UTF-8 or, if the bytes are not valid UTF-8, Windows-1252. */
export const decodeBytes = (bytes: Uint8Array): string => decodeUtf8(bytes) ?? decodeLatin1(bytes);

const bytesByLetter = new Map(
  Array.from({ length: 128 }, (_, index) => [windows1252.decode(Uint8Array.of(0x80 + index)), 0x80 + index]),
);

/** The byte (0x80 to 0xff) that Windows-1252 or Latin-1 decodes to a letter; `undefined` if there is none. */
export const windowsByte = (letter: string): number | undefined =>
  bytesByLetter.get(letter) ?? (/[\x80-\x9f]/.test(letter) ? letter.charCodeAt(0) : undefined);

/**
 * Parses bytes written as pairs of hexadecimal digits, each after a mark. Does not use Node's `Buffer`, because the
 * Studio runs this in the browser.
 *
 * @example hexBytes('%C3%A5', '%') // Uint8Array [0xc3, 0xa5]
 */
export const hexBytes = (run: string, mark: string): Uint8Array =>
  Uint8Array.from(run.split(mark).slice(1), (digits) => Number.parseInt(digits, 16));
