import { request } from 'node:http';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { servedImages } from './servedImages.ts';

test('an SVG is served unchanged, and its scripts cannot run', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>';
  const { address } = await servedImages({ 'logo.svg': svg });
  const response = await fetch(`${address('logo.svg')}?w=5&auto=format`, {
    headers: { accept: 'image/avif' },
  });
  expect(await response.text()).toBe(svg);
  expect(response.headers.get('content-type')).toBe('image/svg+xml');
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  );
});

test('an SVG is rendered to pixels if a format is named, without loading neighbouring files', async () => {
  const neighbour = (await servedImages()).address().split('/').at(-1);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">
    <rect width="40" height="20" fill="#080"/><image href="${neighbour}" width="40" height="20"/></svg>`;
  const { image } = await servedImages({ 'drawing.svg': svg });
  const { response, format, size, body } = await image('w=20&fit=max&fm=avif&q=60', '*/*', 'drawing.svg');
  expect(response.headers.get('content-type')).toBe('image/avif');
  expect([format, size]).toEqual(['avif', '20x10']);
  const { dominant } = await sharp(body).stats();
  expect(dominant.g).toBeGreaterThan(dominant.r + dominant.b);
});

test('no path escapes the assets folder', async () => {
  const { url, address } = await servedImages();
  const name = address().split('/').at(-1) ?? '';
  const get = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      // node:http sends the path unchanged; fetch would normalize it.
      request(url, { path }, (res) => {
        res.resume();
        resolve(res.statusCode);
      })
        .on('error', reject)
        .end();
    });
  const base = '/images/embedded/production';
  expect(await get(`${base}/${name}`)).toBe(200);
  for (const path of [
    `${base}/../../../lake.sqlite`,
    `${base}/..%2f..%2flake.sqlite`,
    `${base}/%2e%2e/lake.sqlite`,
    `${base}/${name}/..`,
    `${base}/..%5c${name}`,
    `${base}/${name}%00.png`,
    `${base}/${'0'.repeat(40)}-1x1.png`,
    `/images/other/production/${name}`,
    `/files/embedded/production/${name}`,
    '/files/embedded/production/..%2f..%2flake.sqlite',
    `http://example.com${base}/${name}`,
    '//example.com/health',
  ]) {
    expect([path, await get(path)]).toEqual([
      path,
      expect.toSatisfy((status) => status === 404 || status === 400),
    ]);
  }
});

// https://www.sanity.io/docs/image-urls ("dl")
test('files are streamed, have a name when downloaded, and never execute', async () => {
  const { address } = await servedImages({
    'file-å "1".pdf': '%PDF',
    'file.html': '<script>',
    'file.svg': '<svg/>',
    'file.js': '1',
  });
  const pdf = await fetch(address('file-å "1".pdf'));
  expect([pdf.headers.get('content-type'), await pdf.text()]).toEqual(['application/pdf', '%PDF']);
  expect(pdf.headers.get('content-disposition')).toBe(
    `inline; filename="file-_ _1_.pdf"; filename*=UTF-8''file-%C3%A5%20%221%22.pdf`,
  );
  const download = await fetch(`${address('file-å "1".pdf')}?dl=aftale.pdf`);
  expect(download.headers.get('content-disposition')).toMatch(/^attachment; filename="aftale.pdf"/);
  const split = await fetch(`${address('file-å "1".pdf')}?dl=${encodeURIComponent('a\r\nset-cookie: b')}`);
  expect([split.status, split.headers.get('set-cookie')]).toEqual([200, null]);
  for (const name of ['file.html', 'file.svg', 'file.js']) {
    const { headers } = await fetch(address(name));
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});
