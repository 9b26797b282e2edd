import fc from 'fast-check';
import { expect, test } from 'vitest';
import { image } from '#lib/content/fields/image.ts';
import { shareRect, shareSize } from '#lib/images/shareRect.ts';

const asset = (width: number, height: number) => `image-${'0'.repeat(40)}-${width}x${height}-jpg`;
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const edge = fc.double({ min: 0, max: 0.45, noNaN: true });

test('a link preview shows the focal point of a picture, and nothing outside the crop', () => {
  const side = fc.integer({ min: 20, max: 9_000 });
  const crop = fc.option(fc.record({ top: edge, bottom: edge, left: edge, right: edge }), { nil: undefined });
  fc.assert(
    fc.property(side, side, crop, fraction, fraction, (width, height, crop, x, y) => {
      const picture = image.parse({ asset: asset(width, height), crop, hotspot: { x, y } });
      const area = picture.rect ?? { left: 0, top: 0, width, height };
      const part = shareRect(picture);
      if (!part) throw new Error('a picture with a focal point is cropped');
      expect(part.left).toBeGreaterThanOrEqual(area.left);
      expect(part.top).toBeGreaterThanOrEqual(area.top);
      expect(part.left + part.width).toBeLessThanOrEqual(area.left + area.width);
      expect(part.top + part.height).toBeLessThanOrEqual(area.top + area.height);
      // As large as the crop in one direction, and of the preview's shape.
      expect(part.width === area.width || part.height === area.height).toBe(true);
      const error = Math.abs(part.width * shareSize.height - part.height * shareSize.width);
      expect(error).toBeLessThanOrEqual(shareSize.width);
      // The focal point itself may be outside the crop: then the nearest part is shown.
      const inside = (point: number, start: number, size: number) =>
        Math.min(Math.max(point, start), start + size);
      const [focusX, focusY] = [Math.round(x * width), Math.round(y * height)];
      const near = [inside(focusX, area.left, area.width), inside(focusY, area.top, area.height)];
      expect(near[0]).toBeGreaterThanOrEqual(part.left);
      expect(near[0]).toBeLessThanOrEqual(part.left + part.width);
      expect(near[1]).toBeGreaterThanOrEqual(part.top);
      expect(near[1]).toBeLessThanOrEqual(part.top + part.height);
    }),
  );
});

test('without a focal point, the crop of the editor is the share image, if there is one', () => {
  expect(shareRect(image.parse({ asset: asset(900, 900) }))).toBeUndefined();
  const crop = { top: 0, bottom: 0.5, left: 0, right: 0 };
  expect(shareRect(image.parse({ asset: asset(900, 900), crop }))).toEqual({
    left: 0,
    top: 0,
    width: 900,
    height: 450,
  });
});
