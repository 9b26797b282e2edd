import { decodeBytes, decodeUtf8 } from '../normalize/textDecoding.ts';

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
  { starts: /^\{\\rtf/, is: 'an RTF document' },
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
  if (!utf16 && isOfOtherSystem(bytes))
    throw new Error(`its letters are those of MS-DOS or of an old Macintosh: ${advice}`);
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : decodeBytes(bytes);
  if (text.includes('\0')) throw new Error(`it is not a text file: ${advice}`);
  const other = otherText.find(({ starts }) => starts.test(text));
  if (other) throw new Error(`it is ${other.is}, not CSV: ${advice}`);
  return text;
}

/** æøå in Windows-1252; and those of them in code page 850 and in Mac Roman that are no quotation marks in Windows. */
const danishBytes = {
  windows: new Set([0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5]),
  other: new Set([0x9b, 0x86, 0x9d, 0x8f, 0xbe, 0xbf, 0x8c, 0xaf, 0x81]),
};

/** True for text that Excel saved as »CSV (MS-DOS)« or »CSV (Macintosh)«: read as Windows-1252 it has other letters. */
const isOfOtherSystem = (bytes: Uint8Array): boolean =>
  decodeUtf8(bytes) === undefined &&
  bytes.some((byte) => danishBytes.other.has(byte)) &&
  !bytes.some((byte) => danishBytes.windows.has(byte));

/** The byte order of UTF-16; without a mark, half of the bytes of ASCII letters are zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 1_000);
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // A single zero byte is damage.
  if (Math.max(even, odd) < sample.length / 4 || bytes.length % 2 === 1) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
