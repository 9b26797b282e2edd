import sharp from 'sharp';
import { expect, test } from 'vitest';
import { studio } from '#sanity/i18n/da-DK/studio.ts';
import { maxBytes, maxPixels } from '#sanity/lake/assets/limit.ts';
import { refusals } from '#sanity/lake/assets/refusals.ts';
import {
  type Asset,
  assetsQuery,
  isAccepted,
  libraryItems,
  searchItems,
  usesQuery,
} from '#sanity/tools/library/assets.ts';
import { inspectUpload, isAnimated, refusalIn } from '#sanity/tools/library/inspectUpload.ts';
import type { LabelledDocument } from '#sanity/tools/links/documentLabel.ts';
import { serveLake } from '../lake/serve.ts';
import { editorOf } from '../lake/startLake.ts';

const asset = (id: string, fields: Partial<Asset> = {}): Asset => ({
  _id: id,
  _createdAt: '2026-01-01T00:00:00Z',
  url: `/${id}`,
  ...fields,
});
const to = (_ref: string) => ({ _type: 'reference', _ref });
const figure = (_key: string, id: string, alt?: string) => ({
  ...{ _key, _type: 'figure', image: { _type: 'image', asset: to(id) } },
  ...(alt !== undefined && { alt }),
});
const page = (_id: string, title: string, ...blocks: object[]) =>
  ({ _id, _type: 'page', title, slug: 'x', blocks }) as LabelledDocument;
const titleOf = (type: string) => (type === 'siteSettings' ? 'Indstillinger' : type);

test('each asset has the documents that use it, and the words that they give it', () => {
  const documents = [
    page('p2', 'Årsmøde', figure('a', 'image-1', 'Et drivhus'), figure('b', 'image-1', 'Et drivhus')),
    page('drafts.p1', 'Ledelse (ny)', figure('a', 'image-1', 'Et væksthus')),
    page('p1', 'Ledelse', figure('a', 'image-1', '  ')),
    {
      _id: 's',
      _type: 'siteSettings',
      shareImage: { asset: to('image-1'), alt: 'Delt' },
    } as LabelledDocument,
    page('p3', 'Hent', {
      ...{ _key: 'd', _type: 'downloads' },
      items: [{ _key: 'i', _type: 'download', title: 'Aftale', file: { asset: to('file-1') } }],
    }),
  ];
  const items = libraryItems(
    [asset('image-1', { originalFilename: 'a\u030arsmøde.jpg' }), asset('file-1'), asset('image-2')],
    documents,
    titleOf,
  );
  expect(items.map(({ name }) => name)).toEqual(['årsmøde.jpg', 'Uden navn.', 'Uden navn.']);
  // A document and its draft are one use, with the draft's title.
  expect(items[0]?.uses.map(({ id, document }) => [id, document.title])).toEqual([
    ['s', undefined],
    ['p1', 'Ledelse (ny)'],
    ['p2', 'Årsmøde'],
  ]);
  expect(items[0]?.words).toEqual(['Delt', 'Et væksthus', 'Et drivhus']);
  expect(items[1]).toMatchObject({ words: ['Aftale'], uses: [{ id: 'p3' }] });
  expect(items[2]).toMatchObject({ words: [], uses: [] });
});

test('a search finds parts of file names, alt texts and titles of documents, in any order', () => {
  const items = libraryItems(
    [
      asset('image-1', { originalFilename: 'IMG_2041.jpg' }),
      asset('image-2', { originalFilename: 'a\u030arsmøde.jpg' }),
    ],
    [page('p', 'Netværksgruppe for ledere', figure('a', 'image-1', 'Et drivhus i morgenlys'))],
    titleOf,
  );
  const found = (search: string) => searchItems(items, search, titleOf).map(({ asset: { _id } }) => _id);
  expect(found('2041')).toEqual(['image-1']);
  expect(found('MORGENLYS drivhus')).toEqual(['image-1']);
  expect(found('netværks img')).toEqual(['image-1']);
  expect(found('Års')).toEqual(['image-2']);
  expect(found('.jpg')).toEqual(['image-1', 'image-2']);
  expect(found(' ')).toHaveLength(2);
  expect(found('sommer')).toEqual([]);
});

test('the queries find the assets and all versions of the documents that use them', async () => {
  const { url } = await serveLake([
    { _id: 'p', _type: 'page', title: 'P', blocks: [figure('a', 'image-1')] },
    { _id: 'drafts.p', _type: 'page', title: 'P', blocks: [figure('a', 'image-1')] },
    { _id: 'q', _type: 'page', title: 'Q' },
    { ...asset('image-1', { originalFilename: 'x.png' }), _type: 'sanity.imageAsset', _createdAt: undefined },
  ] as never);
  const client = editorOf(url).withConfig({ perspective: 'raw' });
  expect(await client.fetch(assetsQuery, { type: 'sanity.imageAsset' })).toMatchObject([
    { _id: 'image-1', originalFilename: 'x.png' },
  ]);
  const uses = await client.fetch<{ _id: string }[]>(usesQuery, {
    // As many as an address has no room for.
    ids: ['image-1', ...Array.from({ length: 1000 }, (_, n) => `image-${'0'.repeat(40)}-${n}x1-png`)],
  });
  expect(uses.map(({ _id }) => _id).sort()).toEqual(['drafts.p', 'p']);
});

test('a field lists only what it accepts', () => {
  const pdf = asset('f', { mimeType: 'application/pdf', extension: 'pdf' });
  const photo = asset('i', { mimeType: 'image/jpeg', extension: 'jpg' });
  for (const [accept, ofPdf, ofPhoto] of [
    ['', true, true],
    ['*/*', true, true],
    ['image/*', false, true],
    ['application/pdf', true, false],
    ['.docx, .PDF', true, false],
    ['image/png,application/*', true, false],
  ] as const) {
    expect([accept, isAccepted(pdf, accept), isAccepted(photo, accept)]).toEqual([accept, ofPdf, ofPhoto]);
  }
});

const file = (bytes: Uint8Array, name = 'x') => new File([new Uint8Array(bytes)], name);
const measured = (width: number, height: number) => async () => ({ width, height });
const still = (format: 'gif' | 'webp' | 'png') =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#123' } })
    .toFormat(format)
    .toBuffer();

test('a file that the site cannot use is refused before its upload, with what to do', async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]);
  expect(await inspectUpload('image', file(heic, 'IMG_1.HEIC'), measured(1, 1))).toEqual({
    refusal: refusals.heic,
  });
  const png = await still('png');
  expect(await inspectUpload('image', file(png), measured(10_000, 5_001))).toEqual({
    refusal: refusals.manyPixels,
  });
  expect(await inspectUpload('image', file(png), measured(10_000, 5_000))).toEqual({});
  // The store judges what the browser cannot read.
  expect(await inspectUpload('image', file(png), async () => undefined)).toEqual({});
  const heavy = (bytes: number) => ({ size: bytes, arrayBuffer: async () => new ArrayBuffer(8) }) as File;
  expect(await inspectUpload('image', heavy(maxBytes.image + 1))).toEqual({ refusal: refusals.heavyImage });
  expect(await inspectUpload('file', heavy(maxBytes.image + 1))).toEqual({});
  expect(await inspectUpload('file', heavy(maxBytes.file + 1))).toEqual({ refusal: refusals.heavyFile });
});

test('an editor is told when an image moves', async () => {
  for (const format of ['gif', 'webp'] as const) {
    expect([format, isAnimated(await still(format))]).toEqual([format, false]);
    const frames = [0, 200].map((red) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background: { r: red, g: 0, b: 0 } } })
        .png()
        .toBuffer(),
    );
    // 0: without end; 1: once, for which a GIF has no extension of NETSCAPE.
    for (const loop of [0, 1]) {
      const moving = await sharp(await Promise.all(frames), { join: { animated: true } })
        .toFormat(format, { loop })
        .toBuffer();
      if (format === 'gif') expect(moving.includes('NETSCAPE')).toBe(loop === 0);
      expect([format, loop, isAnimated(moving)]).toEqual([format, loop, true]);
      expect((await inspectUpload('image', file(moving), measured(8, 8))).notice).toContain('bevæger sig');
      // Broken off in the middle of a frame.
      expect(isAnimated(moving.subarray(0, 40))).toBe(format === 'webp');
    }
  }
});

test("a refusal by the store is shown in the store's words, and any other failure in ours", () => {
  expect(refusalIn(new Error(`Bad Request - ${refusals.longAnimation}`))).toBe(refusals.longAnimation);
  expect(refusalIn(new Error('Internal Server Error'))).toContain('Kontrollér forbindelsen');
});

test('the limits in the texts are those of the code', () => {
  const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;
  expect(refusals.heavyImage).toContain(megabytes(maxBytes.image));
  expect(refusals.heavyFile).toContain(megabytes(maxBytes.file));
  expect(refusals.manyPixels).toContain(`${maxPixels / 1_000_000} millioner`);
  expect(studio['inputs.files.common.placeholder.drag-or-paste-to-upload_image']).toContain(
    megabytes(maxBytes.image),
  );
  expect(studio['inputs.files.common.placeholder.drag-or-paste-to-upload_file']).toContain(
    megabytes(maxBytes.file),
  );
});
