import { expect, test } from 'vitest';
import { stripScripts } from '#lib/pageCache/stripScripts.ts';
import { htmlFrom } from '../content/render.tsx';

const blurred = 'data:image/webp;base64,UklGRgAAAABXRUJQ';
const asset = `image-${'a'.repeat(40)}-1600x1000-png`;

const pageWith = (fields: object, image: object = { asset }) =>
  htmlFrom.page({
    title: 'Side',
    blocks: [{ _type: 'figure', _key: 'f', image, alt: 'Et drivhus', blurred, ...fields }],
  });

test("an image has a blurred placeholder, in a style that the page's CSP allows", () => {
  const html = pageWith({});
  expect(html).toContain(`url(${blurred})`);
  expect(html).not.toContain('style="');
  expect(stripScripts(html).policy).toMatch(/style-src 'sha256-/);
});

test('a drawing is an SVG without copies in pixels; a cropped one has them', () => {
  const drawing = `image-${'b'.repeat(40)}-1600x1000-svg`;
  const html = pageWith({}, { asset: drawing });
  expect(html).toMatch(/<img[^>]* src="[^"]*\/tegning\.svg"[^>]* width="1600"/);
  expect(html).not.toContain('.avif');
  expect(html).not.toContain('<style');
  const crop = { top: 0.1, bottom: 0, left: 0, right: 0 };
  expect(pageWith({}, { asset: drawing, crop })).toContain('.avif');
});

test('a cropped image, and one without a valid blurred copy, have no placeholder', () => {
  const cropped = { asset, crop: { top: 0.1, bottom: 0, left: 0, right: 0 } };
  for (const html of [
    pageWith({}, cropped),
    pageWith({ blurred: undefined }),
    pageWith({ blurred: 'data:image/svg+xml;base64,AAAA' }),
    pageWith({ blurred: 'data:image/png;base64,AA)}body{display:none' }),
  ]) {
    expect(html).toContain('Et drivhus');
    expect(html).not.toContain('<style');
  }
});
