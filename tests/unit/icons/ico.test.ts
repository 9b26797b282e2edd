import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { packIco } from '#lib/icons/ico.ts';
import { siteFiles } from '#lib/model.ts';

/** The pictures of an ICO file, by its directory. */
function unpack(ico: Buffer): { size: number; png: Buffer }[] {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const start = ico.readUInt32LE(entry + 12);
    return {
      size: ico.readUInt8(entry) || 256,
      png: ico.subarray(start, start + ico.readUInt32LE(entry + 8)),
    };
  });
}

test('favicon.ico has a picture for each size, and each is what the directory says', async () => {
  const pictures = unpack(readFileSync(new URL(`../../../public${siteFiles.favicon}`, import.meta.url)));
  expect(pictures.map(({ size }) => size)).toEqual([16, 32, 48]);
  for (const { size, png } of pictures)
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: size, height: size });
});

test('pictures are unpacked as they were packed', () => {
  const pictures = [16, 256].map((size) => ({ size, png: Buffer.from(`picture of ${size}`) }));
  expect(unpack(packIco(pictures))).toEqual(pictures);
});
