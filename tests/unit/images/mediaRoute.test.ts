import sharp from 'sharp';
import { expect, onTestFinished, test, vi } from 'vitest';
import { image } from '#lib/content/fields/image.ts';
import { drawingPath, mediaPath } from '#lib/images/mediaPath.ts';
import { serveLake } from '../lake/serve.ts';
import { editorOf, testTokens } from '../lake/startLake.ts';

test('a drawing is served as it is, and cannot run a script', async () => {
  const { url } = await serveLake([]);
  vi.stubEnv('LAKE_PORT', new URL(url).port);
  vi.stubEnv('SANITY_READ_TOKEN', testTokens.LAKE_VIEWER_TOKEN);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { GET } = await import('#app/media/images/[file]/[variant]/route.ts');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><script>alert(1)</script></svg>';
  const { _id } = await editorOf(url).assets.upload('image', Buffer.from(svg), { filename: 'x.svg' });
  const [, , , file = '', variant = ''] = drawingPath(image.parse({ asset: _id }))?.split('/') ?? [];
  const response = await GET(new Request(url), { params: Promise.resolve({ file, variant }) });
  expect(await response.text()).toBe(svg);
  expect(response.headers.get('content-type')).toBe('image/svg+xml');
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox$/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('an image is served only in the sizes of the site and in the crops of the content', async () => {
  const { url, lake } = await serveLake([]);
  vi.stubEnv('LAKE_PORT', new URL(url).port);
  vi.stubEnv('SANITY_READ_TOKEN', testTokens.LAKE_VIEWER_TOKEN);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { GET } = await import('#app/media/images/[file]/[variant]/route.ts');
  const getStatus = async (address: string) => {
    const [, , , file = '', variant = ''] = address.split('/');
    return (await GET(new Request(url), { params: Promise.resolve({ file, variant }) })).status;
  };

  const png = await sharp({ create: { width: 400, height: 200, channels: 3, background: 'green' } })
    .png()
    .toBuffer();
  const { _id } = await editorOf(url).assets.upload('image', png, { filename: 'x.png' });
  const crop = { top: 0, bottom: 0.5, left: 0.5, right: 0 };
  const hotspot = { x: 0.9, y: 0.1 };
  const document = { _id: 'a', _type: 'page', image: { asset: { _ref: _id }, crop, hotspot } };
  lake.store.commit({ author: 'x', changes: [{ id: 'a', document }] });

  const cropped = mediaPath(image.parse({ asset: _id, crop }), 320, 'webp');
  expect(await getStatus(mediaPath(image.parse({ asset: _id }), 320, 'webp'))).toBe(200);
  expect(await getStatus(cropped)).toBe(200);
  // The link preview, cropped around the focal point.
  expect(await getStatus(mediaPath(image.parse({ asset: _id, crop, hotspot }), 'deling', 'jpg'))).toBe(200);
  for (const variant of ['200-0-200-99-320.webp', '0-0-400-200-320.webp', '0-0-9-9-deling.jpg', '321.webp'])
    expect([variant, await getStatus(cropped.replace(/[^/]+$/, variant))]).toEqual([variant, 404]);
});
