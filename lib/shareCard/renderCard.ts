import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShareCard } from './card.ts';
import { drawCard } from './drawCard.ts';
import { createTypesetter, type Typesetter } from './typesetter.ts';

/** From the project folder: a bundle of Next is in another folder than this file. */
const fontFile = join('lib', 'fonts', 'newsreader-cards.ttf');

let typesetter: Promise<Typesetter> | undefined;

/** Renders a card as a PNG of 30 to 50 kB, in about 200 ms. */
export async function renderCard(card: ShareCard): Promise<Buffer<ArrayBuffer>> {
  typesetter ??= readFile(fontFile).then((data) => createTypesetter(new Uint8Array(data)));
  const [{ default: sharp }, letters] = await Promise.all([import('sharp'), typesetter]);
  // The drawing has few colors and no gradient. Dithering would scatter dots over its plain areas.
  const options = { palette: true, quality: 100, dither: 0, effort: 4 };
  const image = sharp(Buffer.from(drawCard(card, letters))).png(options);
  return Buffer.from(await image.toBuffer());
}
