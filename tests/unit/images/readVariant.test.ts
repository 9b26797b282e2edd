import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Image } from '#lib/content/fields/image.ts';
import { drawingPath, formats, mediaPath, widths, widthsFor } from '#lib/images/mediaPath.ts';
import { readVariant } from '#lib/images/readVariant.ts';
import { some } from '../../effort.ts';

const hash = '0123456789abcdef0123456789abcdef01234567';
const file = `${hash}-1600x900.jpg`;
const size = fc.integer({ min: 1, max: 99_999 });
const corner = fc.nat(99_999);
const image: fc.Arbitrary<Image> = fc.record({
  file: fc
    .tuple(size, size, fc.constantFrom('jpg', 'png', 'tif', 'svg'))
    .map(([w, h, type]) => `${hash}-${w}x${h}.${type}`),
  rect: fc.option(fc.record({ left: corner, top: corner, width: size, height: size }), { nil: undefined }),
  width: size,
  height: size,
  focus: fc.constant(undefined),
});

test('a path written by mediaPath is read back', () => {
  fc.assert(
    fc.property(
      image,
      fc.constantFrom(...widths, 'deling' as const),
      fc.constantFrom(...formats),
      (image, width, format) => {
        const [, media, images, name = '', variant = ''] = mediaPath(image, width, format).split('/');
        expect([media, images, name]).toEqual(['media', 'images', image.file]);
        const search = new URLSearchParams(readVariant(name, variant)?.search);
        const rect = image.rect && Object.values(image.rect).join(',');
        expect(search.get('w')).toBe(String(width === 'deling' ? 1200 : width));
        expect(search.get('rect') ?? undefined).toBe(rect);
        expect(search.get('fm')).toBe(format);
        expect(search.get('fit')).toBe(width === 'deling' ? 'crop' : 'max');
      },
    ),
  );
});

test('a drawing is sent as it is; a cropped one, and any other image, in pixels', () => {
  const drawing: Image = {
    ...{ file: `${hash}-1600x900.svg`, width: 1600, height: 900, rect: undefined, focus: undefined },
  };
  const path = drawingPath(drawing) ?? '';
  expect(path).toBe(`/media/images/${hash}-1600x900.svg/tegning.svg`);
  expect(readVariant(drawing.file, path.split('/')[4] ?? '')).toEqual({
    ...{ file: drawing.file, search: '', crop: undefined },
  });
  expect(drawingPath({ ...drawing, file })).toBeUndefined();
  expect(drawingPath({ ...drawing, rect: { left: 0, top: 0, width: 9, height: 9 } })).toBeUndefined();
});

test.each([
  ...[
    '321.jpg',
    '0320.jpg',
    '320.JPG',
    '320.gif',
    '320.svg',
    'tegning.svg',
    '320',
    '.jpg',
    '320.jpg/',
    '320.jpg?w=9999',
    '320.jpg\n',
    ' 320.jpg',
  ],
  ...[
    '99999.jpg',
    '-320.jpg',
    '3.2e2.jpg',
    '0-0-0-10-320.jpg',
    '0-0-10-0-320.jpg',
    '00-0-10-10-320.jpg',
    '1-2-3-320.jpg',
  ],
  ...['deling.jpg&w=1', 'Deling.jpg', '../320.jpg', '%2e%2e', '320.constructor', '３２０.jpg', ''],
])('%j is not a variant of an image', (variant) => {
  expect(readVariant(file, variant)).toBeUndefined();
});

test.each([
  ...[
    '',
    '..',
    '../x',
    `${file}/..`,
    `../${file}`,
    `${file}?w=1`,
    `${file}\n`,
    `${hash}-1600x900.html`,
    `${hash}.jpg`,
  ],
  ...[`${hash.toUpperCase()}-1x1.jpg`, `${hash}-100000x1.jpg`, `x${file}`, file.replace('-', '%2d')],
])('%j is not an image file', (name) => {
  expect(readVariant(name, '320.jpg')).toBeUndefined();
});

test('only variants exactly as mediaPath writes them are accepted', () => {
  const part = fc.constantFrom(
    '0',
    '1',
    '10',
    '010',
    '-',
    '.',
    '320',
    '2000',
    'deling',
    'jpg',
    'avif',
    'png',
    '/',
    'a',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      const variant = parts.join('');
      const result = readVariant(file, variant);
      if (!result) return;
      const search = new URLSearchParams(result.search);
      const crop = search.get('rect')?.replaceAll(',', '-').concat('-') ?? '';
      const width = search.get('fit') === 'crop' ? 'deling' : search.get('w');
      expect(`${crop}${width}.${search.get('fm')}`).toBe(variant);
    }),
    { numRuns: some(2000) },
  );
});

test('every image has at least one width, and none is wider than the original', () => {
  fc.assert(
    fc.property(image, (image) => {
      const offeredWidths = widthsFor(image);
      expect(offeredWidths.length).toBeGreaterThan(0);
      if (image.width >= 320) expect(Math.max(...offeredWidths)).toBeLessThanOrEqual(image.width);
      // WebP and AVIF hold at most 16,383 pixels a side.
      for (const width of offeredWidths.slice(1))
        expect((width / image.width) * image.height).toBeLessThanOrEqual(16_383);
    }),
  );
});
