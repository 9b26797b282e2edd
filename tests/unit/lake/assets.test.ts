import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportDataset } from '@sanity/export';
import { sanityImport } from '@sanity/import';
import { decode, isBlurhashValid } from 'blurhash';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readExif } from '#sanity/lake/assets/exif.ts';
import { isHeic } from '#sanity/lake/assets/heic.ts';
import { maxBytes } from '#sanity/lake/assets/limit.ts';
import { refusals } from '#sanity/lake/assets/refusals.ts';
import { failure } from './failure.ts';
import { serveLake } from './serve.ts';
import { editorOf, folder } from './startLake.ts';

const striped = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#c81e1e' } })
    .composite([
      { input: { create: { width: 10, height: 30, channels: 3, background: '#1e3cc8' } }, left: 0, top: 0 },
    ])
    .removeAlpha()
    .png()
    .toBuffer();

// https://www.sanity.io/docs/http-reference/assets: `{document}`; https://www.sanity.io/docs/image-metadata
test('an uploaded image has the metadata that Sanity computes, and is served', async () => {
  const { url } = await serveLake([]);
  const bytes = await striped();
  const sha1hash = createHash('sha1').update(bytes).digest('hex');
  const document = await editorOf(url).assets.upload('image', bytes, {
    filename: 'striber æ.png',
    title: 'Striber',
  });
  const name = `${sha1hash}-40x30`;
  expect(document).toMatchObject({
    _id: `image-${name}-png`,
    _type: 'sanity.imageAsset',
    _rev: expect.any(String),
    assetId: sha1hash,
    sha1hash,
    originalFilename: 'striber æ.png',
    title: 'Striber',
    extension: 'png',
    mimeType: 'image/png',
    size: bytes.length,
    path: `images/embedded/production/${name}.png`,
    url: `${url}/images/embedded/production/${name}.png`,
    metadata: {
      dimensions: { width: 40, height: 30, aspectRatio: 4 / 3 },
      lqip: expect.stringMatching(/^data:image\/\w+;base64,/),
      hasAlpha: false,
      isOpaque: true,
    },
  });
  const served = await fetch(document.url);
  expect(Buffer.from(await served.arrayBuffer()).equals(bytes)).toBe(true);
});

test('the same bytes are one asset, whatever the file name', async () => {
  const { url, lake } = await serveLake([]);
  const client = editorOf(url);
  const bytes = Buffer.from('%PDF-1.4 æøå');
  const first = await client.assets.upload('file', bytes, { filename: 'aftale.pdf' });
  const again = await client.assets.upload('file', bytes, { filename: 'kopi.pdf' });
  expect(again).toEqual(first);
  expect(first).toMatchObject({ _id: `file-${first.sha1hash}-pdf`, mimeType: 'application/pdf' });
  expect(lake.store.documents.size).toBe(1);
  expect(await (await fetch(first.url)).text()).toBe('%PDF-1.4 æøå');
});

test('the file name of an upload is kept in whole letters, whatever its client encodes it in', async () => {
  const { url } = await serveLake([]);
  const names = {
    '%C3%A6ble.pdf': 'æble.pdf',
    '%E6ble%20p%E5%20%F8.pdf': 'æble på ø.pdf',
    'a%00b%0Ac.pdf': 'abc.pdf',
    [`${'a'.repeat(499)}%F0%9F%98%80.pdf`]: 'a'.repeat(499),
  };
  for (const [index, [sent, stored]] of Object.entries(names).entries()) {
    const address = `${url}/v2025-02-19/assets/files/production?filename=${sent}`;
    const headers = { authorization: `Bearer ${editorOf(url).config().token}` };
    const response = await fetch(address, { method: 'POST', body: `indhold ${index}`, headers });
    expect((await response.json()).document.originalFilename).toBe(stored);
  }
});

test('a description keeps its lines', async () => {
  const { url } = await serveLake([]);
  const description = 'Første linje\nAnden linje';
  const document = await editorOf(url).assets.upload('file', Buffer.from('x'), { description });
  expect(document.description).toBe(description);
});

test("the URL of an asset follows the lake's URL", async () => {
  const dir = folder();
  const first = await serveLake([], dir);
  const asset = await editorOf(first.url).assets.upload('file', Buffer.from('x'), { filename: 'x.txt' });
  first.lake.close();
  const second = await serveLake([], dir, { LAKE_URL: 'https://vfl.example/lake/' });
  const copied = await editorOf(second.url).getDocument(asset._id);
  expect(copied).toMatchObject({
    url: `https://vfl.example/lake/${asset.path}`,
    _updatedAt: asset._updatedAt,
  });
});

test('a file that is not an image, empty, too large or an HTML page does no harm', async () => {
  const { url } = await serveLake([]);
  const client = editorOf(url);
  expect(
    (await failure(client.assets.upload('image', Buffer.from('<html>'), { filename: 'x.png' }))).statusCode,
  ).toBe(400);
  expect((await failure(client.assets.upload('file', Buffer.alloc(0)))).statusCode).toBe(400);
  const wide = await sharp({ create: { width: 9000, height: 6000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect((await failure(client.assets.upload('image', wide))).message).toContain(refusals.manyPixels);
  for (const [name, text] of [
    ['x.html', '<script>alert(1)</script>'],
    ['x.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['../../x.js', 'alert(1)'],
  ] as const) {
    const { url: address } = await client.assets.upload('file', Buffer.from(text), { filename: name });
    const { headers } = await fetch(address);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
  }
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"><script>alert(1)</script></svg>',
  );
  const { url: address } = await client.assets.upload('image', svg, { filename: 'x.svg' });
  expect((await fetch(address)).headers.get('content-security-policy')).toMatch(
    /^default-src 'none'.*sandbox$/,
  );
});

/** The first bytes of an image in Apple's format: a box with the main brand, a version and the compatible brands. */
const heic = (...brands: string[]) => {
  const box = Buffer.from(['ftyp', brands[0], '\0\0\0\0', ...brands].join(''), 'latin1');
  return Buffer.concat([Buffer.from([0, 0, 0, box.length + 4]), box, Buffer.alloc(200)]);
};

test('an upload that cannot be shown is refused in Danish, with what to do', async () => {
  const { url, lake } = await serveLake([]);
  const client = editorOf(url);
  const refusal = async (bytes: Buffer, filename: string) =>
    (await failure(client.assets.upload('image', bytes, { filename }))).message;
  expect(await refusal(heic('heic', 'mif1'), 'IMG_0001.HEIC')).toContain(refusals.heic);
  // A telephone may call it something else.
  expect(await refusal(heic('mif1', 'heic'), 'foto.jpg')).toContain(refusals.heic);
  expect(await refusal(Buffer.from('<html>'), 'x.png')).toContain(refusals.notAnImage);
  const frame = sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#fff' } });
  const frames = Array(10).fill(await frame.clone().png().toBuffer());
  const long = await sharp(frames, { join: { animated: true } })
    .gif({ keepDuplicateFrames: true })
    .toBuffer();
  expect(await refusal(long, 'film.gif')).toContain(refusals.longAnimation);
  expect(await refusal(Buffer.alloc(maxBytes.image + 1), 'stor.jpg')).toContain(refusals.heavyImage);
  expect(lake.store.documents.size).toBe(0);
});

test('an AVIF is not taken for a HEIC', async () => {
  const { url } = await serveLake([]);
  const avif = await sharp(await striped())
    .avif()
    .toBuffer();
  expect(await editorOf(url).assets.upload('image', avif)).toMatchObject({ extension: 'avif' });
  expect(isHeic(heic('mif1', 'avif'))).toBe(false);
  expect(isHeic(heic('mif1', 'miaf'))).toBe(true);
  expect(isHeic(Buffer.from('ftyp'))).toBe(false);
});

// `sanity dataset import` and `sanity dataset export` are wrappers around these two packages.
test('@sanity/import fills the lake, and @sanity/export returns the same content', async () => {
  const { url } = await serveLake([]);
  const client = editorOf(url, { maxRetries: 1 });
  const dir = folder();
  mkdirSync(join(dir, 'images'));
  writeFileSync(join(dir, 'images/x.png'), await striped());
  const asset = `image@file://${join(dir, 'images/x.png')}`;
  const documents = [
    {
      _id: 'a',
      _type: 'page',
      title: 'Æ',
      parent: { _type: 'reference', _ref: 'b' },
      image: { _type: 'image', _sanityAsset: asset },
    },
    { _id: 'b', _type: 'page', title: 'Ø', parent: { _type: 'reference', _ref: 'a' } },
    ...Array.from({ length: 200 }, (_, n) => ({ _id: `p${n}`, _type: 'page', title: `Side ${n}` })),
  ];
  const file = documents.map((document) => JSON.stringify(document)).join('\n');
  const { Readable } = await import('node:stream');
  const result = await sanityImport(Readable.from([file]), {
    client,
    operation: 'createOrReplace',
    allowAssetsInDifferentDataset: true,
  } as never);
  expect((result as { numDocs?: number }).numDocs ?? (result as unknown as number[])[0]).toBe(202);
  expect(
    await client.fetch('*[_id == "a"][0]{title, "up": parent->title, "size": image.asset->size}'),
  ).toEqual({
    title: 'Æ',
    up: 'Ø',
    size: readFileSync(join(dir, 'images/x.png')).length,
  });
  const outputPath = join(dir, 'export.tar.gz');
  const exported = await exportDataset({
    client,
    dataset: 'production',
    outputPath,
    assets: true,
    compress: true,
  } as never);
  expect(exported).toMatchObject({ documentCount: 202, assetCount: 1 });
});

/** A photograph with EXIF, also of the place. */
const photograph = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#2a6' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Kamera A/S', Model: 'K1' },
      IFD2: { DateTimeOriginal: '2020:02:29 12:34:56', FNumber: '28/10', ISOSpeedRatings: '200' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '55/1 40/1 3000/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '12/1 34/1 0/1',
      },
    })
    .toBuffer();

// https://www.sanity.io/docs/image-metadata
test('an upload gets a BlurHash and a placeholder, and EXIF and location only on request', async () => {
  const bytes = await photograph();
  const metadataOf = async (extract?: string[]) => {
    const { url } = await serveLake([]);
    const document = await editorOf(url).assets.upload('image', bytes, { extract: extract as never });
    return document.metadata as unknown as Record<string, unknown>;
  };
  const usual = await metadataOf();
  expect(Object.keys(usual).sort()).toEqual(
    ['_type', 'blurHash', 'dimensions', 'hasAlpha', 'isOpaque', 'lqip'].sort(),
  );
  expect(isBlurhashValid(String(usual.blurHash)).result).toBe(true);
  const pixels = decode(String(usual.blurHash), 8, 8);
  const mean = [0, 1, 2].map(
    (channel) => pixels.filter((_, at) => at % 4 === channel).reduce((a, b) => a + b) / 64,
  );
  expect(mean).toEqual([0x22, 0xaa, 0x66].map((value) => expect.closeTo(value, -1)));

  const all = await metadataOf(['exif', 'location', 'blurhash', 'lqip', 'palette']);
  expect(all).toMatchObject({
    lqip: usual.lqip,
    blurHash: usual.blurHash,
    exif: {
      _type: 'sanity.imageExifMetadata',
      Make: 'Kamera A/S',
      DateTimeOriginal: '2020-02-29T12:34:56.000Z',
      FNumber: 2.8,
    },
    location: { _type: 'geopoint', lat: 55.675, lng: expect.closeTo(12.5667, 3) },
  });
  expect(await metadataOf(['location'])).not.toHaveProperty('exif');
  expect(Object.keys(await metadataOf([])).sort()).toEqual(
    ['_type', 'dimensions', 'hasAlpha', 'isOpaque'].sort(),
  );
});

test('a browser names the metadata in one parameter, and an upload may name its source', async () => {
  const { url } = await serveLake([]);
  const search = 'meta=exif,lqip&sourceId=7&sourceName=Skyfish&sourceUrl=https://example.dk/7';
  const response = await fetch(`${url}/v1/assets/images/production?${search}`, {
    method: 'POST',
    headers: { authorization: 'Bearer editor-token-of-the-tests' },
    body: new Uint8Array(await photograph()),
  });
  const { document } = (await response.json()) as { document: Record<string, Record<string, unknown>> };
  expect(Object.keys(document.metadata ?? {})).toEqual(expect.arrayContaining(['exif', 'lqip']));
  expect(document.metadata).not.toHaveProperty('blurHash');
  expect(document.source).toMatchObject({ id: '7', name: 'Skyfish', url: 'https://example.dk/7' });
});

test('damaged EXIF is left out', async () => {
  expect(readExif(undefined)).toEqual({});
  const { exif } = await sharp(await photograph()).metadata();
  const block = exif as Buffer;
  for (let length = 0; length < block.length; length += 3) readExif(block.subarray(0, length));
  for (let at = 0; at < block.length; at += 1) {
    const damaged = Buffer.from(block);
    damaged[at] = 255 - (damaged[at] ?? 0);
    const { exif: read, location } = readExif(damaged);
    expect(JSON.parse(JSON.stringify(read ?? {}))).toEqual(read ?? {});
    if (location) expect(Math.abs(location.lat)).toBeLessThanOrEqual(90);
  }
});
