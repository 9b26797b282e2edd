import { expect } from '@playwright/test';
import sharp from 'sharp';
import { client, page, sharedStudio, site, test } from './support/sharedStudio.ts';
import { eventually, field, openDocument, publish, shows } from './support/studio.ts';

// An editor uploads unusual images, finds them again in the library, and undoes, copies and searches. In order:
// each test builds on the ones before.
sharedStudio();

const block = () => page.getByRole('dialog').first();
const library = () => page.getByRole('dialog', { name: /Vælg billede/ });
const upload = (name: string, mimeType: string, buffer: Buffer) =>
  block().getByTestId('file-button-input').setInputFiles({ name, mimeType, buffer });

/** Opens the block with the image again, if the dialog before a publish has closed it. */
async function openBlock(): Promise<void> {
  if ((await block().count()) > 0) return;
  await page.getByTestId('field-blocks').getByText('En lang tegning af et drivhus').click();
}

/** Replaces the block's image by a file from the computer. */
async function replace(name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await openBlock();
  await block().getByRole('button', { name: 'Åbn billedets menu' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Læg op' }).click();
  await (await chooser).setFiles({ name, mimeType, buffer });
}

/** A photo without detail: quick to encode. */
const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

/** The addresses in the `srcset` and `src` of the only picture on a page. */
async function offered(path: string): Promise<string[]> {
  const html = await (await fetch(site.url + path)).text();
  const picture = /<figure.*?<\/picture>/s.exec(html)?.[0] ?? '';
  return [...new Set(picture.match(/\/media\/images\/[^" ]+/g))];
}

test('»Kladde« above a document has its orange mark only when there is a draft', async () => {
  await openDocument(page, 'page', 'page-organisation');
  const chip = page.getByTestId('document-header-Kladde-chip');
  await eventually(chip).toBeVisible();
  await expect(chip.locator('svg')).toHaveCount(0);
  await field(page, 'title').fill('Organisation og folk');
  await eventually(chip.locator('svg')).toHaveCount(1);
});

test('undo takes back a word in a text field, not a letter', async () => {
  const title = field(page, 'title');
  await title.press('End');
  await page.keyboard.type(' med nye ord');
  await eventually(title).toHaveValue('Organisation og folk med nye ord');
  await page.keyboard.press('Control+z');
  await eventually(title).toHaveValue('Organisation og folk med nye');
  await page.keyboard.press('Control+z');
  await eventually(title).toHaveValue('Organisation og folk med');
  await page.keyboard.press('Control+Shift+z');
  await eventually(title).toHaveValue('Organisation og folk med nye');
});

test('a HEIC is refused with words, and the field can be used again', async () => {
  await page.getByTestId('field-blocks').getByRole('button', { name: 'Tilføj…' }).click();
  await page.getByRole('menuitem', { name: 'Billede', exact: true }).click();
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic'),
    Buffer.alloc(99),
  ]);
  await upload('IMG_0001.HEIC', 'image/heic', heic);
  await eventually(page.getByText('»IMG_0001.HEIC« kunne ikke lægges op')).toBeVisible();
  await eventually(page.getByText(/formatet HEIC.*Gem det som JPEG/)).toBeVisible();
});

test('a picture of 1080 × 20000 is served in every size in which it is offered', async () => {
  await upload('lang å.png', 'image/png', await plain(1080, 20_000, '#2b5d34'));
  await eventually(block().getByRole('button', { name: 'Åbn billedets menu' })).toBeVisible();
  await block().getByLabel('Beskrivelse af billedet').fill('En lang tegning af et drivhus');
  await publish(page);
  await shows(site, '/organisation', 'width="1080" height="20000"');
  const addresses = await offered('/organisation');
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses) {
    const response = await fetch(site.url + address);
    expect([address, response.status]).toEqual([address, 200]);
    const { width = 0, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect([address, `${width}.`]).toEqual([
      address,
      expect.stringContaining(/(\d+)\.\w+$/.exec(address)?.[1] ?? '-'),
    ]);
    expect(height).toBeLessThanOrEqual(16_383);
  }
});

test('the menu of an image is in Danish', async () => {
  await openBlock();
  await block().getByRole('button', { name: 'Åbn billedets menu' }).click();
  const menu = page.getByRole('menu');
  await expect(menu).toContainText('Læg op');
  await expect(menu).toContainText('Hent');
  await expect(menu).not.toContainText(/upload|download/i);
  await page.keyboard.press('Escape');
});

test('an animated image moves on the page too, and the editor is told', async () => {
  const frames = ['#2b5d34', '#1e3ca0', '#c81e1e'].map((colour) => plain(400, 300, colour));
  const gif = await sharp(await Promise.all(frames), { join: { animated: true } })
    .gif({ delay: 200, loop: 0 })
    .toBuffer();
  await replace('vinker.gif', 'image/gif', gif);
  await eventually(page.getByText('»vinker.gif« er et bevægeligt billede')).toBeVisible();
  await publish(page);
  await shows(site, '/organisation', 'width="400" height="300"');
  const html = await (await fetch(`${site.url}/organisation`)).text();
  // A still image only for those who have asked for less motion.
  expect(html).toMatch(/<source type="image\/avif"[^>]*media="\(prefers-reduced-motion: reduce\)"/);
  const [moving = ''] = (await offered('/organisation')).filter((address) => address.endsWith('320.webp'));
  const body = Buffer.from(await (await fetch(site.url + moving)).arrayBuffer());
  expect((await sharp(body).metadata()).pages).toBe(3);
});

test('the library finds an image by its description and says where it is used; it works by keyboard', async () => {
  // Enough for several pages.
  for (let n = 0; n < 60; n++) {
    await client.assets.upload('image', await plain(8 + n, 8, '#345'), { filename: `foto ${n}.png` });
  }
  await openBlock();
  await block().getByRole('button', { name: 'Åbn billedets menu' }).click();
  await page.getByRole('menuitem', { name: 'Vælg' }).click();
  const search = library().getByRole('textbox', { name: 'Søg i filnavne, beskrivelser og sider' });
  await eventually(search).toBeFocused();
  const cards = library().getByRole('button', { name: /^Vælg / });
  await eventually(cards).toHaveCount(48);
  const picture = cards.first().locator('img');
  await eventually
    .poll(() => picture.evaluate((each: HTMLImageElement) => each.naturalWidth))
    .toBeGreaterThan(0);
  await library()
    .getByRole('button', { name: /^Vis \d+ mere$/ })
    .press('Enter');
  await eventually(cards.nth(48)).toBeFocused();
  await expect(library().getByRole('button', { name: 'Vælg vinker.gif (valgt nu)' })).toBeVisible();

  await search.fill('brede streger');
  await eventually(
    library().getByText('Intet passer på »brede streger«. Prøv et kortere ord.'),
  ).toBeVisible();
  // By the alt text that the page gives its image.
  await search.fill('DRIVHUS lang');
  await eventually(cards).toHaveCount(1);
  await library()
    .getByRole('button', { name: /^Bruges på/ })
    .press('Enter');
  await eventually(library().getByRole('link', { name: /Organisation/ })).toBeVisible();
  await search.fill('foto 59');
  await library().getByRole('button', { name: 'Slet foto 59.png' }).press('Enter');
  await page
    .getByRole('dialog', { name: 'Slet »foto 59.png«?' })
    .getByRole('button', { name: 'Slet' })
    .press('Enter');
  await eventually(library().getByText('Intet passer på »foto 59«.')).toBeVisible();
  await search.fill('foto 58');
  await eventually(cards).toHaveCount(1);
  await cards.first().press('Enter');
  await eventually(library()).toHaveCount(0);
  await publish(page);
  await shows(site, '/organisation', 'width="66" height="8"');
});

test('copying a block says so', async () => {
  await openDocument(page, 'page', 'page-organisation');
  const blocks = page.getByTestId('field-blocks');
  await blocks.getByTestId('array-item-menu-button').first().click();
  await page.getByRole('menuitem', { name: 'Kopier' }).click();
  await eventually(page.getByText(/er kopieret$/)).toBeVisible();
});

test("the Studio's search: the exact phrase first, -word without it, a misspelt word found", async () => {
  await page.getByTestId('studio-search').click();
  const search = page.getByPlaceholder('Søg').last();
  const results = page.getByTestId('search-results').getByRole('option');
  await search.fill('formål og baggrund');
  await eventually(results.first()).toContainText('Formål og baggrund');
  await search.fill('formål -baggrund');
  await eventually(results.filter({ hasText: 'Formål og baggrund' })).toHaveCount(0);
  // »netværksgrupper«, misspelt.
  await search.fill('netvrksgruper');
  await eventually(results.filter({ hasText: 'Netværksgrupper' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await eventually(results).toHaveCount(0);
});
