import { readdir } from 'node:fs/promises';
import sharp from 'sharp';

/** Renders the drawings beside this file to the PNGs that the first content carries. Run by `npm run drawings`. */
const folder = new URL('.', import.meta.url).pathname;
for (const name of (await readdir(folder)).filter((file) => file.endsWith('.svg'))) {
  await sharp(`${folder}${name}`)
    .png({ palette: true, quality: 90 })
    .toFile(`${folder}${name.replace('.svg', '.png')}`);
}
