import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { serveLake } from './serve.ts';
import { asViewer, clientOf, folder } from './startLake.ts';

/** A 300 × 200 PNG, red on the left half and blue on the right, plus the given documents. */
export async function servedImages(files: Record<string, string | Buffer> = {}) {
  const dir = folder();
  const blue = await sharp({ create: { width: 150, height: 200, channels: 3, background: '#00f' } })
    .png()
    .toBuffer();
  const base = sharp({ create: { width: 300, height: 200, channels: 3, background: '#f00' } });
  await base
    .composite([{ input: blue, left: 150, top: 0 }])
    .png()
    .toFile(join(dir, 'x.png'));
  const fields: Record<string, object> = { png: { _sanityAsset: 'image@file://./x.png' } };
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(dir, name), bytes);
    const kind = name.startsWith('file') ? 'file' : 'image';
    fields[name.replace(/\W/g, '')] = { _sanityAsset: `${kind}@file://./${name}` };
  }
  const { url } = await serveLake([{ _id: 'p', _type: 'page', ...fields }], dir);
  const paths = await clientOf(url).fetch('*[_type match "sanity.*"]{originalFilename, path}');
  const address = (name = 'x.png') =>
    `${url}/${paths.find((asset: { originalFilename: string }) => asset.originalFilename === name).path}`;
  const image = async (search: string, accept = '*/*', name?: string) => {
    const response = await fetch(`${address(name)}?${search}`, { headers: { accept, ...asViewer } });
    const body = Buffer.from(await response.arrayBuffer());
    if (response.status !== 200) return { response, size: undefined, format: String(body), body };
    const { width, height, format, compression } = await sharp(body).metadata();
    return { response, size: `${width}x${height}`, format: compression === 'av1' ? 'avif' : format, body };
  };
  return { url, address, image };
}
