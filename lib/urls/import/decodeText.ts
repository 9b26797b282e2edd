import { decodeBytes } from '../normalize/textDecoding.ts';

/** How files begin that are not lists, whatever their names say. */
const otherFormats: readonly { starts: readonly number[]; is: string }[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04], is: 'an Excel workbook (or another ZIP archive)' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old Excel workbook' },
  { starts: [0x25, 0x50, 0x44, 0x46], is: 'a PDF' },
  { starts: [0x1f, 0x8b], is: 'a gzip archive' },
];

/** How text begins that is not a list. */
const otherText: readonly { starts: RegExp; is: string }[] = [
  { starts: /^\s*<(?:!doctype|html|table|\?xml)/i, is: 'an HTML page or an XML file' },
  { starts: /^\s*(?:\{|\[\s*[{[])/, is: 'JSON' },
];

const advice = 'save or export it as CSV in UTF-8, and import that file';

/**
 * Decodes a text file from a spreadsheet: UTF-8 or UTF-16, each with or without a byte order mark, otherwise Windows-1252.
 *
 * @throws Error if the file is something else, with what to do
 */
export function decodeText(bytes: Uint8Array): string {
  const format = otherFormats.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (format) throw new Error(`it is ${format.is}, not CSV: ${advice}`);
  const utf16 = utf16Of(bytes);
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : decodeBytes(bytes);
  if (text.includes('\0')) throw new Error(`it is not a text file: ${advice}`);
  const other = otherText.find(({ starts }) => starts.test(text));
  if (other) throw new Error(`it is ${other.is}, not CSV: ${advice}`);
  return text;
}

/** The byte order of UTF-16; without a mark, half of the bytes of ASCII letters are zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, 1_000).entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === odd || bytes.length % 2 === 1) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
