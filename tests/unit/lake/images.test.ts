import sharp from 'sharp';
import { expect, test } from 'vitest';
import { widths, widthsFor } from '#lib/images/mediaPath.ts';
import { servedImages } from './servedImages.ts';
import { asViewer } from './startLake.ts';

// https://www.sanity.io/docs/image-urls ("fit")
const sizes = [
  ['', '300x200'],
  ['w=150', '150x100'],
  ['h=50', '75x50'],
  ['w=100&h=100', '100x67'],
  ['w=600', '300x200'],
  ['w=600&fit=max', '300x200'],
  ['w=600&fit=clip', '600x400'],
  ['w=100&h=100&fit=clip', '100x67'],
  ['w=100&h=100&fit=crop', '100x100'],
  ['w=400&h=400&fit=crop', '400x400'],
  ['w=100&h=100&fit=fill', '100x100'],
  ['w=600&h=600&fit=fill', '600x600'],
  ['w=400&h=400&fit=fillmax', '400x400'],
  ['w=100&h=100&fit=scale', '100x100'],
  ['w=600&h=100&fit=scale', '600x100'],
  ['w=100&h=100&fit=min', '100x100'],
  ['w=400&h=400&fit=min', '200x200'],
  ['w=100&dpr=2', '200x133'],
  ['w=200&dpr=2', '300x200'],
  ['rect=0,0,100,200', '100x200'],
  ['rect=250,0,100,200&h=100', '25x100'],
  ['rect=0,0,150,150&w=50&h=25&fit=crop', '50x25'],
  ['w=1&utm_source=mail', '1x1'],
] as const;

test('width, height, fit, dpr and rect determine the size', async () => {
  const { image } = await servedImages();
  const results = sizes.map(async ([search]) => [search, (await image(search)).size]);
  expect(await Promise.all(results)).toEqual(sizes);
});

test('rect crops to the given rectangle', async () => {
  const { image } = await servedImages();
  const { body } = await image('rect=150,0,150,200&w=10&fm=png');
  expect((await sharp(body).stats()).dominant).toMatchObject({ r: 8, b: 248 });
});

test('fillmax does not enlarge, it pads', async () => {
  const { image } = await servedImages();
  const { body } = await image('w=400&h=400&fit=fillmax');
  const { data, info } = await sharp(body).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const alpha = (x: number, y: number) => data[(y * info.width + x) * 4 + 3];
  expect([alpha(200, 50), alpha(20, 200), alpha(200, 200)]).toEqual([0, 0, 255]);
});

// The same page ("auto", "fm")
test('auto=format follows Accept, and sends Vary', async () => {
  const { image } = await servedImages();
  const cases = [
    ['image/avif,image/webp,*/*', 'avif'],
    ['image/webp,*/*', 'webp'],
    ['*/*', 'png'],
  ];
  for (const [accept, format] of cases) {
    const response = await image('w=60&auto=format', accept);
    expect(response.format).toBe(format);
    expect(response.response.headers.get('content-type')).toBe(`image/${format}`);
    expect(response.response.headers.get('vary')).toBe('Accept');
  }
  expect((await image('w=60', 'image/avif')).format).toBe('png');
});

test('fm sets the format, and q its quality', async () => {
  const { image } = await servedImages();
  for (const [fm, format] of Object.entries({ jpg: 'jpeg', png: 'png', webp: 'webp', avif: 'avif' })) {
    expect((await image(`w=60&fm=${fm}`)).format).toBe(format);
  }
  const noise = await sharp({
    create: {
      width: 200,
      height: 200,
      channels: 3,
      background: 'grey',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();
  const noisy = await servedImages({ 'noise.png': noise });
  const [low, high] = await Promise.all(
    ['fm=jpg&q=10', 'fm=jpg&q=90'].map((q) => noisy.image(q, '*/*', 'noise.png')),
  );
  expect(low?.body.length).toBeLessThan((high?.body.length ?? 0) / 2);
});

/** A GIF or WebP of 12 frames. */
async function animation(format: 'gif' | 'webp', width = 90, height = 60): Promise<Buffer> {
  const frames = Array.from({ length: 12 }, (_, n) =>
    sharp({ create: { width, height, channels: 3, background: { r: n * 20, g: 80, b: 120 } } })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

test.each(['gif', 'webp'] as const)(
  'an animated image (%s) keeps moving in WebP, and is its first frame elsewhere',
  async (kind) => {
    const { image } = await servedImages({ [`move.${kind}`]: await animation(kind) });
    const transformed = async (search: string) => {
      const { body, size } = await image(search, '*/*', `move.${kind}`);
      return [size, (await sharp(body).metadata()).pages ?? 1];
    };
    expect(await transformed('w=45&fit=max&fm=webp')).toEqual(['45x30', 12]);
    expect(await transformed('rect=10,10,60,30&w=40&fit=max&fm=webp')).toEqual(['40x20', 12]);
    expect(await transformed('w=45&fit=max&fm=avif')).toEqual(['45x30', 1]);
    expect(await transformed('w=45&fit=max&fm=jpg')).toEqual(['45x30', 1]);
  },
);

test('a very tall image is served in every size that the site offers, and never too tall for the format', async () => {
  const tall = await sharp({ create: { width: 400, height: 20_000, channels: 3, background: '#264' } })
    .png()
    .toBuffer();
  const { image, address } = await servedImages({ 'tall.png': tall });
  const file = address('tall.png').split('/').at(-1) ?? '';
  const offered = widthsFor({ file, rect: undefined, width: 400, height: 20_000, focus: undefined });
  for (const width of offered) {
    for (const format of ['avif', 'webp', 'jpg'] as const) {
      const { response, size } = await image(`w=${width}&fit=max&fm=${format}`, '*/*', 'tall.png');
      expect([width, format, response.status]).toEqual([width, format, 200]);
      expect(size).toBe(`${width}x${width * 50}`);
    }
  }
  // Wider than offered: smaller, but served.
  const { response, size } = await image('w=400&fit=max&fm=webp', '*/*', 'tall.png');
  expect([response.status, size]).toEqual([200, '328x16383']);
});

test('a picture of a whole web page, 1080 × 20,000, is described and served in every size and format', async () => {
  const tall = await sharp({ create: { width: 1080, height: 20_000, channels: 3, background: '#264' } })
    .png()
    .toBuffer();
  const { image, address } = await servedImages({ 'tall.png': tall });
  expect(address('tall.png')).toMatch(/-1080x20000\.png$/);
  for (const width of [320, 800, ...widths.slice(-1), 8192]) {
    for (const format of ['avif', 'webp', 'jpg', 'png'] as const) {
      const { response } = await image(`w=${width}&fit=max&fm=${format}`, '*/*', 'tall.png');
      expect([width, format, response.status]).toEqual([width, format, 200]);
    }
  }
  expect((await image('w=1200&h=630&fit=crop&fm=jpg', '*/*', 'tall.png')).size).toBe('1200x630');
  expect((await image('w=2000&fit=max&fm=jpg', '*/*', 'tall.png')).size).toBe('1080x20000');
});

test('an image has an ETag and may be cached forever', async () => {
  const { address, image } = await servedImages();
  const { response } = await image('w=60');
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const etag = response.headers.get('etag') ?? '';
  const again = await fetch(`${address()}?w=60`, { headers: { 'if-none-match': etag, ...asViewer } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await fetch(`${address()}?w=60`, { method: 'HEAD', headers: asViewer });
  expect([head.status, head.headers.get('content-length')]).toEqual([
    200,
    response.headers.get('content-length'),
  ]);
});

/** The colour of a pixel, at a position from 0 to 1, as red, green and blue. */
async function colorAt(image: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(image).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const column = Math.min(info.width - 1, Math.floor(x * info.width));
  const row = Math.min(info.height - 1, Math.floor(y * info.height));
  const start = (row * info.width + column) * info.channels;
  return [...data.subarray(start, start + 3)];
}
const [red, blue] = [
  [255, 0, 0],
  [0, 0, 255],
];

// https://www.sanity.io/docs/image-urls ("max-w", "min-h" …)
test.each([
  ['max-w=100', '100x67'],
  ['max-h=50', '75x50'],
  ['max-w=600', '300x200'],
  ['min-w=600', '600x400'],
  ['min-h=100', '300x200'],
  ['min-h=400', '600x400'],
  ['w=250&max-w=100', '100x67'],
  ['w=50&min-w=100', '100x67'],
  ['w=200&h=200&fit=crop&max-w=100', '100x200'],
  ['w=50&h=50&fit=crop&min-h=80', '50x80'],
  ['min-w=600&max-h=300', '450x300'],
  ['min-w=100&dpr=2', '300x200'],
  ['or=90', '200x300'],
  ['or=180', '300x200'],
  ['or=270&w=100', '100x150'],
  ['or=90&rect=0,0,150,100', '100x150'],
  ['or=0', '300x200'],
  ['blur=50', '300x200'],
  ['frame=1', '300x200'],
])('%s gives an image of %s', async (search, expected) => {
  const { image } = await servedImages();
  expect((await image(search)).size).toBe(expected);
});

test.each([
  ['fit=crop&w=100&h=200&crop=left', red, red],
  ['fit=crop&w=100&h=200&crop=right', blue, blue],
  ['fit=crop&w=100&h=200&crop=center', red, blue],
  ['fit=crop&w=100&h=200&crop=focalpoint&fp-x=0.1&fp-y=0.5', red, red],
  ['fit=crop&w=100&h=200&fp-x=0.9', blue, blue],
  ['fit=crop&w=100&h=200&crop=focalpoint', red, blue],
  ['fit=crop&w=50&h=100&rect=150,0,150,200&crop=focalpoint&fp-x=0', blue, blue],
  ['flip=h', blue, red],
  ['flip=v', red, blue],
  ['flip=hv', blue, red],
  ['or=180', blue, red],
  ['or=180&rect=0,0,150,200', red, red],
  ['or=90&rect=150,0,150,200', blue, blue],
  ['or=270&rect=0,0,150,200', red, red],
  ['or=180&flip=h', red, blue],
  ['invert=true', [0, 255, 255], [255, 255, 0]],
  ['invert=false', red, blue],
])('%s shows the right part', async (search, left, right) => {
  const { image } = await servedImages();
  const { body } = await image(search);
  expect([await colorAt(body, 0.02, 0.5), await colorAt(body, 0.98, 0.5)]).toEqual([left, right]);
});

test('sat, blur and sharp change the image', async () => {
  const { image } = await servedImages();
  const [gray = [], , blurred = [], sharpened] = await Promise.all(
    ['sat=-100', 'w=300', 'blur=400', 'sharp=50'].map(async (search) =>
      colorAt((await image(search)).body, 0.49, 0.5),
    ),
  );
  expect(new Set(gray).size).toBe(1);
  expect([blurred[0] ?? 0, blurred[2] ?? 0].every((value) => value > 60 && value < 200)).toBe(true);
  expect(sharpened).not.toEqual(red);
});

test('bg fills what is transparent, and what fit=fill adds', async () => {
  const clear = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer();
  const { image } = await servedImages({ 'clear.png': clear });
  for (const [bg, color] of [
    ['0f0', [0, 255, 0]],
    ['ff8000', [255, 128, 0]],
    ['FF00ff00', [0, 255, 0]],
  ] as const)
    expect([bg, await colorAt((await image(`bg=${bg}`, '*/*', 'clear.png')).body, 0.5, 0.5)]).toEqual([
      bg,
      color,
    ]);
  const { body } = await image('w=100&h=100&fit=fill&bg=00ff00');
  expect([await colorAt(body, 0.5, 0.02), await colorAt(body, 0.02, 0.5)]).toEqual([[0, 255, 0], red]);
});

test('an animated image moves on through the effects, and stands still on request', async () => {
  const { image } = await servedImages({ 'move.gif': await animation('gif') });
  const pages = async (search: string) =>
    (await sharp((await image(search, '*/*', 'move.gif')).body).metadata()).pages ?? 1;
  expect(await pages('flip=h&fm=webp')).toBe(12);
  expect(await pages('blur=20&sharp=5&bg=fff&fm=webp')).toBeGreaterThan(1);
  for (const search of ['frame=1', 'or=90', 'w=20&h=20&fit=crop&crop=entropy'])
    expect([search, await pages(`${search}&fm=webp`)]).toEqual([search, 1]);
});

test('dl downloads an image, under the given name or its own', async () => {
  const { address, image } = await servedImages({
    'Ærø.png': await sharp({ create: { width: 9, height: 9, channels: 3, background: '#f00' } })
      .png()
      .toBuffer(),
  });
  const disposition = async (search: string) =>
    (await image(search, '*/*', 'Ærø.png')).response.headers.get('content-disposition');
  expect(await disposition('')).toBeNull();
  expect(await disposition('dl=')).toBe(`attachment; filename="_r_.png"; filename*=UTF-8''%C3%86r%C3%B8.png`);
  expect(await disposition('dl=&fm=webp')).toMatch(/filename\*=UTF-8''%C3%86r%C3%B8\.webp$/);
  expect(await disposition('dl=kort.png&w=5')).toMatch(/^attachment; filename="kort\.png"/);
  // The original needs no token.
  expect((await fetch(`${address('Ærø.png')}?dl=x.png`)).headers.get('content-disposition')).toMatch(
    /"x\.png"/,
  );
});

test('an image has a prettier name too', async () => {
  const { address, image } = await servedImages();
  const plain = await image('w=20');
  const response = await fetch(`${address()}/striber-æ.png?w=20`, { headers: asViewer });
  expect(Buffer.from(await response.arrayBuffer()).equals(plain.body)).toBe(true);
  expect((await fetch(`${address()}/striber.png?w=20`)).status).toBe(401);
  expect((await fetch(`${address()}/a/b`)).status).toBe(404);
});

test('fm=pjpg is a progressive JPEG', async () => {
  const { image } = await servedImages();
  const { body, format } = await image('fm=pjpg');
  expect([format, (await sharp(body).metadata()).isProgressive]).toEqual(['jpeg', true]);
});

const invalidSearches = [
  'w=0',
  'w=-1',
  'w=abc',
  'w=1e3',
  'w=9000',
  'w=',
  'h=NaN',
  'dpr=9',
  'q=0',
  'q=101',
  'fit=cover',
  'fm=bmp',
  'auto=webp',
  'rect=1,2,3',
  'rect=0,0,0,5',
  'rect=300,0,10,10',
  'w=8000&h=8000&fit=scale',
  'h=8192&dpr=4&fit=clip',
  'max-w=0',
  'min-h=x',
  'min-w=200&max-w=100',
  'crop=top',
  'w=50&h=50&crop=top',
  'w=50&h=50&fit=crop&crop=middle',
  'w=50&fp-x=0.5',
  'w=50&h=50&fit=crop&crop=top&fp-x=0.5',
  'w=50&h=50&fit=crop&crop=focalpoint&fp-x=2',
  'flip=x',
  'or=45',
  'or=right',
  'bg=red',
  'bg=%23fff',
  'bg=12345',
  'blur=-1',
  'blur=2001',
  'sharp=101',
  'sat=50',
  'sat=-50',
  'invert=1',
  'frame=2',
  'fm=json',
];

test('invalid and excessive parameters are refused', async () => {
  const { image } = await servedImages();
  for (const search of invalidSearches) {
    const { response, format } = await image(search);
    expect([search, response.status]).toEqual([search, 400]);
    expect(JSON.parse(format ?? '').message).toMatch(/Invalid|larger|needs? "/);
  }
});

test.each(['pad=10', 'mask=ellipse', 'colorquant=8'])(
  '%s is not in the lake, and it says so',
  async (search) => {
    const { image } = await servedImages();
    const { response, format } = await image(`w=100&${search}`);
    expect([response.status, JSON.parse(format ?? '').message]).toEqual([
      400,
      expect.stringMatching(/is not in the embedded lake$/),
    ]);
  },
);
