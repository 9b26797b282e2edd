import { type BrowserContext, expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { page, sharedStudio, site, test } from './support/sharedStudio.ts';
import { eventually, openDocument, publish, shows } from './support/studio.ts';

// An editor's day with images, in order.
sharedStudio({ width: 1920, height: 1000 });

let visitor: Page;

test.beforeAll(async ({ browser }) => {
  visitor = await (await browser.newContext({ viewport: { width: 1920, height: 1000 } })).newPage();
});

test.afterAll(() => visitor?.context().close());

const green = { r: 43, g: 93, b: 52 };
const blue = { r: 30, g: 60, b: 160 };
const photo = (width: number, height: number, background: typeof green) =>
  sharp({ create: { width, height, channels: 3, background } });
const undescribed =
  'Beskriv, hvad billedet viser, eller sæt hak i »Billedet er kun til pynt«. Beskrivelsen læses op for dem, der ikke kan se billedet.';
const block = () => page.getByRole('dialog');
/** In the list of validation messages, beside the form. */
const complaint = () => page.getByRole('button', { name: undescribed });
const upload = (name: string, mimeType: string, buffer: Buffer) =>
  block().getByTestId('file-button-input').setInputFiles({ name, mimeType, buffer });

/** Replaces the block's image: the browser opens a file chooser, which gets this file. */
async function replace(name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await block().getByRole('button', { name: 'Åbn billedets menu' }).click();
  const fileChooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Læg op' }).click();
  await (await fileChooser).setFiles({ name, mimeType, buffer });
}

/**
 * The files offered to a visitor for the page's only image: for each format the smallest file, with its declared type,
 * the type of its first bytes, and the colour of its centre.
 */
async function delivered() {
  await visitor.goto(`${site.url}/organisation`);
  const picture = visitor.getByRole('main').locator('figure picture');
  const smallest = async (type: string) =>
    (await picture.locator(`source[type="${type}"]`).getAttribute('srcset'))?.split(' ')[0] ?? '';
  const addresses = {
    'image/avif': await smallest('image/avif'),
    'image/webp': await smallest('image/webp'),
    'image/jpeg': (await picture.locator('img').getAttribute('src')) ?? '',
  };
  const files: Record<string, { type: string | null; bytes: string; colour: string; ratio: number }> = {};
  for (const [accept, address] of Object.entries(addresses)) {
    const response = await fetch(site.url + address, { headers: { Accept: accept } });
    const body = Buffer.from(await response.arrayBuffer());
    const { width, height } = await sharp(body).metadata();
    const { channels } = await sharp(body).stats();
    const [r = 0, g = 0, b = 0] = channels.map(({ mean }) => mean);
    files[accept] = {
      type: response.headers.get('content-type'),
      bytes: magic(body),
      colour: g > r && g > b ? 'green' : b > r && b > g ? 'blue' : `${r} ${g} ${b}`,
      ratio: Math.round((width / height) * 100) / 100,
    };
  }
  return files;
}

const inEachFormat = (colour: string, ratio: number) => ({
  'image/avif': { type: 'image/avif', bytes: 'AVIF', colour, ratio },
  'image/webp': { type: 'image/webp', bytes: 'WebP', colour, ratio },
  'image/jpeg': { type: 'image/jpeg', bytes: 'JPEG', colour, ratio },
});

/** The image that the browser selected and rendered, with its reserved space. */
async function renderedImage() {
  const image = visitor.getByRole('main').locator('figure picture img');
  await image.scrollIntoViewIfNeeded();
  await eventually
    .poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth))
    .toBeGreaterThan(0);
  const [alt, width, height] = await Promise.all(
    ['alt', 'width', 'height'].map((name) => image.getAttribute(name)),
  );
  const chosen = await image.evaluate((each: HTMLImageElement) => each.currentSrc);
  return { alt, width, height, format: /\.(\w+)$/.exec(chosen)?.[1] };
}

test('an image without a description cannot be published, and the Studio says what is missing', async () => {
  await openDocument(page, 'page', 'page-organisation');
  await page.getByTestId('field-blocks').getByRole('button', { name: 'Tilføj…' }).click();
  await page.getByRole('menuitem', { name: 'Billede', exact: true }).click();
  await upload('drivhus på øen.jpg', 'image/jpeg', await photo(1500, 1000, green).jpeg().toBuffer());
  await eventually(block().getByRole('button', { name: 'Åbn billedets menu' })).toBeVisible();

  await page.getByRole('button', { name: 'Fejl og mangler' }).click();
  await eventually(complaint()).toBeVisible();
  await eventually(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeDisabled();
  // Hovers the wrapper: the button is disabled and receives no pointer events.
  await page.getByRole('button', { name: 'Udgiv', exact: true }).hover({ force: true });
  await eventually(page.getByText('Ret fejlene, før dokumentet kan udgives')).toBeVisible();
  expect(await (await fetch(`${site.url}/organisation`)).text()).not.toContain('<figure');
});

test('the Studio shows the image to a logged-in editor, with a cookie that other visitors do not have', async ({
  browser,
}) => {
  const thumbnail = block().locator('img[src*="/lake/images/"]').first();
  await eventually
    .poll(() => thumbnail.evaluate((each: HTMLImageElement) => each.naturalWidth))
    .toBeGreaterThan(0);
  const address = await thumbnail.evaluate((each: HTMLImageElement) => each.currentSrc);
  expect(address).toMatch(/\?.*\b(?:w|h|rect)=/);
  expect((await fetch(address)).status).toBe(401);

  const cookiesOf = async (context: BrowserContext) =>
    (await context.cookies(address)).filter(({ name }) => name === 'lake-images');
  expect(await cookiesOf(page.context())).toMatchObject([
    { httpOnly: true, sameSite: 'Strict', path: '/lake/images' },
  ]);
  // A login from before the cookie existed gets it when the Studio starts.
  const { origins } = await page.context().storageState();
  const before = await browser.newContext({ storageState: { origins, cookies: [] } });
  await (await before.newPage()).goto(`${site.url}/studio`);
  await eventually.poll(async () => (await cookiesOf(before)).length).toBe(1);
  await before.close();
});

test('a decorative image needs no description: its checkbox removes the message', async () => {
  const tick = block().getByRole('checkbox', { name: 'Billedet er kun til pynt' });
  await tick.check({ force: true });
  await eventually(page.getByText('Ingen fejl eller mangler')).toBeVisible();
  await tick.uncheck({ force: true });
  await eventually(complaint()).toBeVisible();
});

test('an image is described and published: visitors get AVIF, WebP and JPEG, each of its declared type', async () => {
  await block().getByLabel('Beskrivelse af billedet').fill('Et drivhus på øen, tegnet i grønt');
  await block().getByLabel('Fotograf eller kilde').fill('Åse Prøve');
  await publish(page);
  await shows(site, '/organisation', 'Foto/illustration: Åse Prøve');
  expect(await delivered()).toEqual(inEachFormat('green', 1.5));
  expect(await renderedImage()).toEqual({
    alt: 'Et drivhus på øen, tegnet i grønt',
    width: '1500',
    height: '1000',
    format: 'avif',
  });
});

test('another image replaces it, and the description is kept', async () => {
  await replace('himmel.png', 'image/png', await photo(1600, 800, blue).png().toBuffer());
  await publish(page);
  await shows(site, '/organisation', 'width="1600" height="800"');
  expect(await delivered()).toEqual(inEachFormat('blue', 2));
  expect(await renderedImage()).toMatchObject({ alt: 'Et drivhus på øen, tegnet i grønt', format: 'avif' });
});

test('a drawing (SVG) is delivered as it is, and a scan (TIFF) as an image', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600">';
  const drawing = Buffer.from(`${svg}<rect width="900" height="600" fill="#2b5d34"/></svg>`);
  await replace('plan.svg', 'image/svg+xml', drawing);
  await publish(page);
  await shows(site, '/organisation', 'width="900" height="600"');
  await visitor.goto(`${site.url}/organisation`);
  expect(await renderedImage()).toMatchObject({ width: '900', height: '600', format: 'svg' });

  await replace('scanning.tif', 'image/tiff', await photo(700, 350, blue).tiff().toBuffer());
  await publish(page);
  await shows(site, '/organisation', 'width="700" height="350"');
  expect(await delivered()).toEqual(inEachFormat('blue', 2));
});

test('a file that is not an image is refused, and the previous image stays', async () => {
  await replace('ødelagt.jpg', 'image/jpeg', Buffer.from('Dette er ikke et billede.'));
  await eventually(page.getByText('»ødelagt.jpg« kunne ikke lægges op')).toBeVisible();
  await eventually(page.getByText(/Et billede skal være i formatet JPEG, PNG/)).toBeVisible();
  expect(await delivered()).toEqual(inEachFormat('blue', 2));
});

/** Returns the format that an image's first bytes indicate. */
function magic(bytes: Buffer): string {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to);
  if (text(4, 12) === 'ftypavif') return 'AVIF';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'WebP';
  if (bytes.readUIntBE(0, 3) === 0xffd8ff) return 'JPEG';
  return bytes.toString('hex', 0, 12);
}
