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

/** The answer of the site's route for a file of a lake. */
async function servedFile(bytes: Buffer, filename: string) {
  const { url } = await serveLake([]);
  vi.stubEnv('LAKE_PORT', new URL(url).port);
  vi.stubEnv('SANITY_READ_TOKEN', testTokens.LAKE_VIEWER_TOKEN);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { GET } = await import('#app/media/files/[file]/route.ts');
  const { path } = await editorOf(url).assets.upload('file', bytes, { filename });
  const file = path.split('/').at(-1) ?? '';
  return (headers: Record<string, string> = {}) =>
    GET(new Request(url, { headers }), { params: Promise.resolve({ file }) });
}

// https://www.rfc-editor.org/rfc/rfc6266 and https://www.rfc-editor.org/rfc/rfc8187
test('a file is saved under the name that the editor gave it', async () => {
  const get = await servedFile(Buffer.from('%PDF-1.4 æøå'), 'Årsberetning 2020 – æøå.pdf');
  const { status, headers } = await get();
  expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="_rsberetning 2020 _ ___.pdf"; filename*=UTF-8''${encodeURIComponent('Årsberetning 2020 – æøå.pdf')}`,
  );
});

test('a file with a type that a browser would run is only ever saved', async () => {
  const get = await servedFile(Buffer.from('<script>'), 'a.html');
  const { headers } = await get();
  expect(headers.get('content-type')).toBe('application/octet-stream');
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="a\.html"/);
});

// https://www.rfc-editor.org/rfc/rfc9110#section-14
test('a part of a file is served for Range, and one outside the file is refused', async () => {
  const get = await servedFile(Buffer.from('0123456789'), 'x.pdf');
  const part = await get({ range: 'bytes=2-4' });
  expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
    206,
    '234',
    'bytes 2-4/10',
  ]);
  expect(part.headers.get('content-disposition')).toContain('x.pdf');
  const outside = await get({ range: 'bytes=10-' });
  expect([outside.status, outside.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  const whole = await get();
  expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes']);
  const etag = whole.headers.get('etag') ?? '';
  expect((await get({ 'if-none-match': etag })).status).toBe(304);
  expect((await get({ range: 'bytes=0-0', 'if-range': etag })).status).toBe(206);
  expect((await get({ range: 'bytes=0-0', 'if-range': '"another"' })).status).toBe(200);
});
