import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { siteFiles } from '#lib/model.ts';
import { packIco } from './ico.ts';

/** `npm run icons` renders the icons of the site from `app/icon.svg`. Run it after changing that. */
const root = new URL('../../', import.meta.url);
const svg = await readFile(new URL('app/icon.svg', root), 'utf8');

const background = /<rect[^>]*fill="(#[0-9a-f]{6})"[^>]*\/>/.exec(svg);
if (!background?.[1]) throw new Error('app/icon.svg has no background: a <rect> with a fill');
const drawing = svg.slice(svg.indexOf(background[0]) + background[0].length).replace('</svg>', '');

/** The icon without round corners and with a margin, for systems that cut it to a shape of their own. */
const fullBleed =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 0h32v32H0z" fill="${background[1]}"/>` +
  `<g transform="translate(16 16) scale(0.86) translate(-16 -16)">${drawing}</g></svg>`;

const render = (source: string, size: number): Promise<Buffer> =>
  sharp(Buffer.from(source), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: size > 64 })
    .toBuffer();

async function write(path: string, data: Buffer): Promise<void> {
  await writeFile(new URL(`public${path}`, root), data);
  console.log(`${path}: ${data.length} bytes`);
}

const favicon = [16, 32, 48].map(async (size) => ({ size, png: await render(svg, size) }));
await write(siteFiles.favicon, packIco(await Promise.all(favicon)));
await write(siteFiles.appleIcon, await render(fullBleed, 180));
await write(siteFiles.icon192, await render(svg, 192));
await write(siteFiles.icon512, await render(svg, 512));
