import { encode } from 'blurhash';
import sharp from 'sharp';
import { inputLimit } from './limit.ts';

const previewPixels = 20;
const blurHashPixels = 32;

/** Returns the low-quality image placeholder (`lqip`): the whole image in at most 20 × 20 pixels, as a data URL. */
export async function previewOf(image: Buffer, hasAlpha: boolean): Promise<string> {
  const small = sharp(image, inputLimit).autoOrient().resize(previewPixels, previewPixels, { fit: 'inside' });
  const bytes = await (hasAlpha ? small.png() : small.jpeg({ quality: 60 })).toBuffer();
  return `data:image/${hasAlpha ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`;
}

/** Returns the BlurHash of an image: https://blurha.sh */
export async function blurHashOf(image: Buffer): Promise<string> {
  const { data, info } = await sharp(image, inputLimit)
    .autoOrient()
    .resize(blurHashPixels, blurHashPixels, { fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return encode(new Uint8ClampedArray(data), info.width, info.height, 4, 3);
}
