import { isHeic } from '#sanity/lake/assets/heic.ts';
import { maxBytes, maxPixels } from '#sanity/lake/assets/limit.ts';
import { refusals } from '#sanity/lake/assets/refusals.ts';

/** The findings about a file before its upload, in the editor's words: the reason of a refusal, or a hint. */
export type Inspection = { refusal?: string; notice?: string };

const moves =
  'Det bevæger sig også på siden. Varer bevægelsen over fem sekunder, bliver det svært at læse teksten ved siden af. Læsere, der har bedt om mindre bevægelse, ser kun det første billede.';
const mayBeSlow = 'Filen kunne ikke lægges op. Kontrollér forbindelsen, og prøv igen.';

/**
 * Inspects a file before its upload.
 *
 * @param measure returns the size of an image in pixels; undefined if the browser cannot read it
 */
export async function inspectUpload(
  kind: 'image' | 'file',
  file: File,
  measure: (file: File) => Promise<{ width: number; height: number } | undefined> = measureImage,
): Promise<Inspection> {
  if (file.size > maxBytes[kind]) {
    return { refusal: kind === 'image' ? refusals.heavyImage : refusals.heavyFile };
  }
  if (kind === 'file') return {};
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isHeic(bytes)) return { refusal: refusals.heic };
  const size = await measure(file);
  // Formats that the browser cannot read, such as TIFF, are judged by the store.
  if (size && size.width * size.height > maxPixels) return { refusal: refusals.manyPixels };
  return isAnimated(bytes) ? { notice: moves } : {};
}

/** The reason for which the store refused an upload: its own words, if they are for editors. */
export function refusalIn(error: Error): string {
  return Object.values(refusals).find((words) => error.message.includes(words)) ?? mayBeSlow;
}

/** True for a GIF of several frames, whether or not it repeats them, and for a WebP that moves. */
export function isAnimated(bytes: Uint8Array): boolean {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 3) === 'GIF') return hasSeveralFrames(bytes);
  const isExtendedWebp = text(0, 4) === 'RIFF' && text(8, 16) === 'WEBPVP8X';
  return isExtendedWebp && ((bytes[20] ?? 0) & 2) !== 0;
}

const gif = { header: 13, imageDescriptor: 9, image: 0x2c, extension: 0x21 };

/** Follows the blocks of a GIF up to its second image: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function hasSeveralFrames(bytes: Uint8Array): boolean {
  /** The length of a colour table, from the byte of flags that announces it. */
  const tableLength = (at: number) => {
    const flags = bytes[at] ?? 0;
    return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
  };
  let frames = 0;
  let at = gif.header + tableLength(10);
  while (at < bytes.length) {
    const block = bytes[at++];
    if (block === gif.image) {
      frames += 1;
      if (frames > 1) return true;
      // The descriptor, its colour table, and the byte before the data.
      at += gif.imageDescriptor + tableLength(at + gif.imageDescriptor - 1) + 1;
    } else if (block === gif.extension) at += 1;
    else return false;
    // The data is in sub-blocks, each after its length. The last one has none.
    for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) at += length + 1;
    at += 1;
  }
  return false;
}

/** Reads the size of an image from its first bytes, without decoding it. */
function measureImage(file: File): Promise<{ width: number; height: number } | undefined> {
  const url = URL.createObjectURL(file);
  return new Promise<{ width: number; height: number } | undefined>((resolve) => {
    const image = new Image();
    image.onload = () => resolve({ width: image.naturalWidth, height: image.naturalHeight });
    image.onerror = () => resolve(undefined);
    image.src = url;
  }).finally(() => URL.revokeObjectURL(url));
}
