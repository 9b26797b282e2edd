import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { importFile } from '#sanity/lake/import/importFile.ts';
import { serveLake } from './serve.ts';
import { clientOf, folder, ndjson } from './startLake.ts';

const page = { _id: 'page-a', _type: 'page', title: 'A' };

async function importing(text: string) {
  const { lake } = await serveLake([page]);
  const path = join(folder(), 'in.ndjson');
  writeFileSync(path, text);
  const before = [...lake.store.documents];
  const error = await importFile(lake, path).then(
    () => undefined,
    (cause: Error) => cause,
  );
  expect([...lake.store.documents]).toEqual(before);
  expect(error?.message).toContain(path);
  return error?.message;
}

test('a failed import names the line and leaves the store unchanged', async () => {
  const good = '{"_id":"x","_type":"page"}';
  expect(await importing(`${good}\n\n{"_id":`)).toMatch(/line 3: not valid JSON/);
  expect(await importing(`${good}\n[1]`)).toMatch(/line 2: not a JSON object/);
  expect(await importing(`{"_id":"","_type":"page"}`)).toMatch(/line 1: "_id" is ""/);
  expect(await importing(`{"_id":7,"_type":"page"}`)).toMatch(/line 1: "_id" is 7/);
  expect(await importing(`{"_id":"a/b","_type":"page"}`)).toMatch(/line 1: "_id" is "a\/b"/);
  expect(await importing(`{"_id":"-abc","_type":"page"}`)).toMatch(
    /"-abc": use .* begin it .* none of "\." and "-"/,
  );
  expect(await importing(`${good}\n{"_id":"y"}`)).toMatch(/line 2: "y" has no "_type"/);
  expect(await importing(`${good}\n${good}`)).toMatch(/line 2: .*already used on line 1/);
});

test('every strong reference without a target is named; weak references may have none', async () => {
  const lines = [
    '{"_id":"x","_type":"page","parent":{"_ref":"gone"},"also":{"_ref":"page-a"}}',
    '{"_id":"y","_type":"page","blocks":[{"cards":[{"reference":{"_ref":"lost"}}]},{"w":{"_ref":"weak","_weak":true}}]}',
  ];
  const message = await importing(lines.join('\n'));
  expect(message).toMatch(/2 references/);
  expect(message).toMatch(/line 1: x, parent: "gone"/);
  expect(message).toMatch(/line 2: y, blocks\[0\].cards\[0\].reference: "lost"/);
  expect(message).not.toMatch(/weak|page-a"/);
});

test('a missing or broken asset is named with its line', async () => {
  const mark = (text: string) =>
    `{"_id":"x","_type":"page","image":{"_type":"image","_sanityAsset":"${text}"}}`;
  expect(await importing(mark('image@file://./gone.png'))).toMatch(
    /line 1: "x": the image .*gone.png .*ENOENT/,
  );
  expect(await importing(mark('image@file://./in.ndjson'))).toMatch(
    /the image .*in.ndjson cannot be imported/,
  );
  expect(await importing(mark('image@https://example.com/a.png'))).toMatch(/use image@file/);
});

// https://www.sanity.io/docs/content-lake/importing-data ("_sanityAsset") and
// https://www.sanity.io/docs/image-metadata
test('assets are uploaded once per content, with the metadata that Sanity computes', async () => {
  const dir = folder();
  mkdirSync(join(dir, 'images'));
  const red = sharp({ create: { width: 40, height: 20, channels: 4, background: '#ff000080' } });
  await red.png().toFile(join(dir, 'images/rød.png'));
  await red.png().toFile(join(dir, 'images/again.png'));
  writeFileSync(join(dir, 'agreement.pdf'), '%PDF-1.4');
  const image = (file: string) => ({
    _type: 'image',
    hotspot: { x: 0.5 },
    _sanityAsset: `image@file://./images/${file}`,
  });
  const { url } = await serveLake(
    [
      {
        ...page,
        image: image('rød.png'),
        blocks: [{ image: image('again.png') }, { image: image('rød.png') }],
      },
      {
        _id: 's',
        _type: 'strategy',
        document: { _type: 'file', _sanityAsset: 'file@file://./agreement.pdf' },
      },
    ],
    dir,
  );
  const client = clientOf(url);
  const assets = await client.fetch(
    '*[_type in ["sanity.imageAsset", "sanity.fileAsset"]] | order(_type desc)',
  );
  expect(assets).toHaveLength(2);
  const [asset, file] = assets;
  const name = `${asset.sha1hash}-40x20`;
  expect(asset).toMatchObject({
    _id: `image-${name}-png`,
    _type: 'sanity.imageAsset',
    extension: 'png',
    mimeType: 'image/png',
    originalFilename: expect.stringMatching(/^(rød|again)\.png$/),
    path: `images/embedded/production/${name}.png`,
    url: `${url}/images/embedded/production/${name}.png`,
    metadata: {
      dimensions: { width: 40, height: 20, aspectRatio: 2 },
      hasAlpha: true,
      isOpaque: false,
      lqip: expect.stringMatching(/^data:image\/png;base64,/),
    },
  });
  expect(file).toMatchObject({ _id: `file-${file.sha1hash}-pdf`, mimeType: 'application/pdf', size: 8 });
  expect(await client.fetch('*[_id == "page-a"][0]{image, "deep": blocks[].image.asset->_id}')).toEqual({
    image: { _type: 'image', hotspot: { x: 0.5 }, asset: { _type: 'reference', _ref: asset._id } },
    deep: [asset._id, asset._id],
  });
});

test('an image rotated by its EXIF orientation has the dimensions of the upright image', async () => {
  const dir = folder();
  const lying = sharp({ create: { width: 60, height: 30, channels: 3, background: 'green' } });
  await lying.withMetadata({ orientation: 6 }).jpeg().toFile(join(dir, 'x.jpg'));
  const { url } = await serveLake([{ ...page, image: { _sanityAsset: 'image@file://./x.jpg' } }], dir);
  const metadata = await clientOf(url).fetch('*[_id == "page-a"][0].image.asset->metadata{dimensions, lqip}');
  expect(metadata.dimensions).toMatchObject({ width: 30, height: 60 });
  const lqip = await sharp(Buffer.from(metadata.lqip.split(',')[1], 'base64')).metadata();
  expect([lqip.width, lqip.height]).toEqual([10, 20]);
});

test('a second import replaces the document, and keeps its creation date and every revision', async () => {
  const { lake } = await serveLake([{ ...page, _updatedAt: '2020-01-01T00:00:00Z' }]);
  const first = lake.store.documents.get('page-a');
  expect(first?._updatedAt).toBe('2020-01-01T00:00:00Z');
  const dir = folder();
  expect(await importFile(lake, ndjson(dir, [{ ...page, title: 'B' }]))).toEqual({ documents: 1, assets: 0 });
  const second = lake.store.documents.get('page-a');
  expect(second).toMatchObject({ title: 'B', _createdAt: first?._createdAt });
  expect(second?._rev).not.toBe(first?._rev);
});

// https://www.sanity.io/docs/content-lake/importing-data ("_id": "if not provided, a random ID will be generated")
test('a document without an id gets one', async () => {
  const { lake } = await serveLake([]);
  const dir = folder();
  expect(await importFile(lake, ndjson(dir, [{ _type: 'page', title: 'uden id' }]))).toMatchObject({
    documents: 1,
  });
  const [document] = lake.store.documents.values();
  expect(document).toMatchObject({ _id: expect.stringMatching(/^[0-9a-f-]{36}$/), title: 'uden id' });
});
