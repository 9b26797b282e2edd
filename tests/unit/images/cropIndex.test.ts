import { expect, test } from 'vitest';
import { image } from '#lib/content/fields/image.ts';
import { createCropIndex } from '#lib/images/cropIndex.ts';
import { mediaPath } from '#lib/images/mediaPath.ts';
import { readVariant } from '#lib/images/readVariant.ts';
import { serveLake } from '../lake/serve.ts';
import { clientOf, folder } from '../lake/startLake.ts';

const hash = '0123456789abcdef0123456789abcdef01234567';
const asset = { _type: 'reference', _ref: `image-${hash}-1600x900-jpg`, _weak: true };
const file = `${hash}-1600x900.jpg`;
const crop = { top: 0.1, bottom: 0.2, left: 0.25, right: 0.0625 };
const document = (_id: string, fields: object) => ({ _id, _type: 'page', ...fields });
const figure = (fields: object) => ({
  blocks: [{ _key: 'k', _type: 'figure', image: { asset, ...fields } }],
});

/** Returns the crop in the URL that the site writes for an image. */
function cropInUrl(fields: object): string {
  const [, , , name = '', variant = ''] = mediaPath(image.parse(fields), 320, 'avif').split('/');
  return readVariant(name, variant)?.crop ?? '';
}

async function cropsOf(documents: object[]) {
  const { url, lake } = await serveLake(documents, folder());
  let queries = 0;
  const client = clientOf(url, undefined, {
    resolveFetch: () =>
      ((address: string, init: RequestInit) => {
        queries += 1;
        return fetch(address, init);
      }) as never,
  });
  return { lake, crops: createCropIndex(() => client), queries: () => queries };
}

test('a crop in a URL of the site is found in any document and field, including drafts', async () => {
  const { crops } = await cropsOf([
    document('a', figure({ crop })),
    document('drafts.b', { seo: { shareImage: { asset, crop: { ...crop, top: 0.3 } } } }),
  ]);
  for (const top of [0.1, 0.3]) {
    const cropText = cropInUrl({ asset: asset._ref, crop: { ...crop, top } });
    expect([cropText, await crops.has(file, cropText)]).toEqual([cropText, true]);
  }
});

test('no other crop is accepted, for this image or another', async () => {
  const { crops } = await cropsOf([document('a', figure({ crop })), document('b', figure({}))]);
  const cropText = cropInUrl({ asset: asset._ref, crop });
  const otherCrops = ['0,0,1600,900', '1,1,1,1', cropText.replace(/\d+$/, '1'), ''];
  for (const otherCrop of otherCrops)
    expect([otherCrop, await crops.has(file, otherCrop)]).toEqual([otherCrop, false]);
  expect(await crops.has(file.replace('0', 'f'), cropText)).toBe(false);
});

test('a crop is queried once, and a crop saved later is found immediately', async () => {
  const { crops, lake, queries } = await cropsOf([document('a', figure({ crop }))]);
  const cropText = cropInUrl({ asset: asset._ref, crop });
  for (const _ of [1, 2, 3]) expect(await crops.has(file, cropText)).toBe(true);
  expect(queries()).toBe(1);
  const laterCrop = { ...crop, left: 0 };
  const laterCropText = cropInUrl({ asset: asset._ref, crop: laterCrop });
  expect(await crops.has(file, laterCropText)).toBe(false);
  lake.store.commit({
    author: 'x',
    changes: [{ id: 'a', document: document('a', figure({ crop: laterCrop })) }],
  });
  expect(await crops.has(file, laterCropText)).toBe(true);
  expect(await crops.has(file, cropText)).toBe(true);
});

test('a crop is found in the last of many documents, across several queries', async () => {
  const documents = Array.from({ length: 230 }, (_, n) => document(`p${1000 + n}`, figure({})));
  const { crops, queries } = await cropsOf([...documents, document('z', figure({ crop }))]);
  expect(await crops.has(file, cropInUrl({ asset: asset._ref, crop }))).toBe(true);
  expect(queries()).toBe(3);
});

test('many requests for invented crops cause few queries, one at a time', async () => {
  const { crops, queries } = await cropsOf([document('a', figure({ crop }))]);
  const flood = Array.from({ length: 1000 }, (_, n) => crops.has(file, `${n},0,9,9`));
  expect(new Set(await Promise.all(flood))).toEqual(new Set([false]));
  expect(queries()).toBeLessThanOrEqual(2);
  const name = (n: number) => `${String(n).padStart(40, '0')}-9x9.jpg`;
  const files = Array.from({ length: 150 }, (_, n) => crops.has(name(n), '0,0,1,1').catch(() => 'busy'));
  expect((await Promise.all(files)).filter((each) => each === 'busy')).toHaveLength(50);
});
