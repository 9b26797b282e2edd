import fc from 'fast-check';
import { expect, test } from 'vitest';
import { image } from '#lib/content/fields/image.ts';

const hash = '0123456789abcdef0123456789abcdef01234567';
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const crop = fc.record({ top: fraction, bottom: fraction, left: fraction, right: fraction });

test('a cropped image lies within the original and is never empty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), crop, (w, h, crop) => {
      const { rect, width, height } = image.parse({ asset: `image-${hash}-${w}x${h}-jpg`, crop });
      const { left, top } = rect ?? { left: 0, top: 0 };
      expect(Math.min(width, height)).toBeGreaterThan(0);
      expect(left + width).toBeLessThanOrEqual(w);
      expect(top + height).toBeLessThanOrEqual(h);
    }),
  );
});

test.each(['jpg', 'png', 'webp', 'avif', 'gif', 'tif', 'svg'])(
  'the image format %s of the store is accepted',
  (extension) => {
    expect(image.parse({ asset: `image-${hash}-3x2-${extension}` }).file).toBe(`${hash}-3x2.${extension}`);
  },
);

test.each([
  '',
  'image-x-1x1-png',
  `image-${hash}-1x1-html`,
  `file-${hash}-pdf`,
  `image-${hash}-1x1-png/../x`,
])('%j is not an image', (asset) => {
  expect(image.safeParse({ asset }).success).toBe(false);
});
