import { type Browser, expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { SITE_URL, startSite, type TestSite } from './support/site.ts';
import {
  answers,
  choose,
  eventually,
  field,
  logIn,
  openDocument,
  publish,
  refer,
  shows,
} from './support/studio.ts';

// An editor's day with pictures and pages, in order. One site of its own: what is published changes with each test.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let site: TestSite;
let page: Page;
let visitor: Page;

test.beforeAll(async ({ browser }: { browser: Browser }) => {
  site = await startSite();
  const viewport = { width: 1920, height: 1000 };
  page = await browser.newPage({ viewport });
  visitor = await (await browser.newContext({ viewport })).newPage();
  // The Studio is slow to open on a busy machine.
  page.setDefaultTimeout(60_000);
  await logIn(page, site);
});

test.afterAll(async () => {
  await visitor?.context().close();
  await page?.close();
  await site?.stop();
});

test.describe('a picture', () => {
  const green = { r: 43, g: 93, b: 52 };
  const blue = { r: 30, g: 60, b: 160 };
  const photo = (width: number, height: number, background: typeof green) =>
    sharp({ create: { width, height, channels: 3, background } });
  const undescribed = 'Beskriv, hvad billedet viser, eller sæt hak i »Billedet er kun til pynt«.';
  const block = () => page.getByRole('dialog');
  /** In the list of what is missing, beside the form. */
  const complaint = () => page.getByRole('button', { name: undescribed });
  const upload = (name: string, mimeType: string, buffer: Buffer) =>
    block().getByTestId('file-button-input').setInputFiles({ name, mimeType, buffer });

  /** Puts another picture in place of the block's: the browser asks for a file, and gets this one. */
  async function replace(name: string, mimeType: string, buffer: Buffer): Promise<void> {
    await block().getByRole('button', { name: 'Åbn billedets menu' }).click();
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'Upload' }).click();
    await (await asked).setFiles({ name, mimeType, buffer });
  }

  /**
   * What a visitor is offered for the one picture of the page: each format's smallest file, with what it says it is,
   * what its first bytes say it is, and the colour in its middle.
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
      const answer = await fetch(site.url + address, { headers: { Accept: accept } });
      const body = Buffer.from(await answer.arrayBuffer());
      const { width, height } = await sharp(body).metadata();
      const { channels } = await sharp(body).stats();
      const [r = 0, g = 0, b = 0] = channels.map(({ mean }) => mean);
      files[accept] = {
        type: answer.headers.get('content-type'),
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

  /** The picture that the visitor's own browser chose and drew, with the room that was kept for it. */
  async function drawn() {
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

  test('without a description it is not published, and the Studio says what is missing', async () => {
    await openDocument(page, site, 'page', 'page-organisation');
    await page.getByTestId('field-blocks').getByRole('button', { name: 'Tilføj…' }).click();
    await page.getByRole('menuitem', { name: 'Billede', exact: true }).click();
    await upload('drivhus på øen.jpg', 'image/jpeg', await photo(1500, 1000, green).jpeg().toBuffer());
    await eventually(block().getByRole('button', { name: 'Åbn billedets menu' })).toBeVisible();

    await page.getByRole('button', { name: 'Fejl og mangler' }).click();
    await eventually(complaint()).toBeVisible();
    await eventually(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeDisabled();
    // Over the button, which is disabled and takes no pointer itself.
    await page.getByRole('button', { name: 'Udgiv', exact: true }).hover({ force: true });
    await eventually(page.getByText('Ret fejlene, før dokumentet kan udgives')).toBeVisible();
    expect(await (await fetch(`${site.url}/organisation`)).text()).not.toContain('<figure');
  });

  test('for show only it needs none: the box to tick takes the complaint away', async () => {
    const tick = block().getByRole('checkbox', { name: 'Billedet er kun til pynt' });
    await tick.check({ force: true });
    await eventually(page.getByText('Ingen fejl eller mangler')).toBeVisible();
    await tick.uncheck({ force: true });
    await eventually(complaint()).toBeVisible();
  });

  test('described and published, visitors get it as AVIF, WebP and JPEG, each what it says it is', async () => {
    await block().getByLabel('Beskrivelse af billedet').fill('Et drivhus på øen, tegnet i grønt');
    await block().getByLabel('Fotograf eller kilde').fill('Åse Prøve');
    await publish(page);
    await shows(site, '/organisation', 'Foto/illustration: Åse Prøve');
    expect(await delivered()).toEqual(inEachFormat('green', 1.5));
    expect(await drawn()).toEqual({
      alt: 'Et drivhus på øen, tegnet i grønt',
      width: '1500',
      height: '1000',
      format: 'avif',
    });
  });

  test('another one takes its place, with the description kept', async () => {
    await replace('himmel.png', 'image/png', await photo(1600, 800, blue).png().toBuffer());
    await publish(page);
    await shows(site, '/organisation', 'width="1600" height="800"');
    expect(await delivered()).toEqual(inEachFormat('blue', 2));
    expect(await drawn()).toMatchObject({ alt: 'Et drivhus på øen, tegnet i grønt', format: 'avif' });
  });

  test('a drawing (SVG) and a scan (TIFF) reach visitors as pictures too', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600">';
    const drawing = Buffer.from(`${svg}<rect width="900" height="600" fill="#2b5d34"/></svg>`);
    await replace('plan.svg', 'image/svg+xml', drawing);
    await publish(page);
    await shows(site, '/organisation', 'width="900" height="600"');
    expect(await delivered()).toEqual(inEachFormat('green', 1.5));

    await replace('scanning.tif', 'image/tiff', await photo(700, 350, blue).tiff().toBuffer());
    await publish(page);
    await shows(site, '/organisation', 'width="700" height="350"');
    expect(await delivered()).toEqual(inEachFormat('blue', 2));
  });

  test('a file that is no picture is refused, and the picture before it stays', async () => {
    await replace('ødelagt.jpg', 'image/jpeg', Buffer.from('Dette er ikke et billede.'));
    await eventually(page.getByText('Filen kunne ikke uploades')).toBeVisible();
    await eventually(page.getByText(/Et billede skal være i formatet JPEG, PNG/)).toBeVisible();
    expect(await delivered()).toEqual(inEachFormat('blue', 2));
  });
});

test.describe('a page', () => {
  const title = 'Råd på øen: Ære & skønne kår';
  const slug = 'raad-paa-oeen-aere-og-skoenne-kaar';
  const usualMenu = {
    'Formål og baggrund': '/formaal-og-baggrund',
    Strategi: '/strategi',
    Organisation: '/organisation',
    Netværksgrupper: '/netvaerksgrupper',
  };
  const below = (parent: string) => `${parent}/${slug}`;
  const inDesk = () => page.getByTestId('structure-tool-list-pane').getByRole('link', { name: title });

  /** An entry of the desk's own menu. */
  const inMenu = (name: string) => page.getByRole('link', { name, exact: true });

  /** Waits until the sitemap lists an address, or no longer does. */
  const inSitemap = (path: string, listed: boolean) =>
    eventually
      .poll(async () =>
        (await (await fetch(`${site.url}/sitemap.xml`)).text()).includes(`<loc>${SITE_URL}${path}</loc>`),
      )
      .toBe(listed);

  /** The titles and addresses in the main menu, as a visitor of a page sees it. */
  async function menuOf(path: string): Promise<Record<string, string | null>> {
    await visitor.goto(site.url + path);
    const links = visitor.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link');
    return Object.fromEntries(
      await links.evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')])),
    );
  }

  test('is made from the desk, in the list of the page above: its address the Danish way', async () => {
    await page.goto(`${site.url}/studio/structure/page;page-strategi`);
    await page.getByRole('link', { name: 'Ny side' }).last().click();
    await field(page, 'title').fill(title);
    await page.getByRole('button', { name: 'Dan adresse' }).click();
    await eventually(field(page, 'slug')).toHaveValue(slug);
    // Filled in already: the field has what only a chosen page has. Which one it is, the address will show.
    await eventually(page.locator('[id="parent-menuButton"]')).toBeVisible();
    await field(page, 'lead').fill('Om at skrive til øboere på deres eget sprog.');
    await eventually(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeEnabled();
    expect((await fetch(site.url + below('/strategi'))).status).toBe(404);
  });

  test('is published and found where it belongs: at its address, in the trail, in the sitemap', async () => {
    await publish(page);
    await shows(site, below('/strategi'), 'Om at skrive til øboere på deres eget sprog.');
    await inSitemap(below('/strategi'), true);
    await visitor.goto(site.url + below('/strategi'));
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title);
    const trail = visitor.getByRole('navigation', { name: 'Brødkrumme' }).getByRole('listitem');
    await expect(trail).toHaveText(['Forside', '/Strategi', `/${title}`]);
    await eventually(inDesk()).toContainText(below('/strategi'));
    expect(await menuOf('/')).not.toHaveProperty(title);
  });

  test('gets into the main menu by the settings', async () => {
    await inMenu('Indstillinger').click();
    const menu = page.getByTestId('field-mainMenu');
    await menu.getByRole('button', { name: 'Tilføj' }).click();
    await refer(menu.getByRole('combobox'), 'øen', below('/strategi'));
    await publish(page);
    await shows(site, '/', `href="${below('/strategi')}"`);
    const expected = { ...usualMenu, [title]: below('/strategi'), Søg: '/soeg' };
    expect(await menuOf('/')).toEqual(expected);
    await shows(site, '/baggrund', `href="${below('/strategi')}"`);
    expect(await menuOf('/baggrund')).toEqual(expected);
  });

  test('moves below another page, and the menu and the sitemap go with it', async () => {
    await inMenu('Sider').click();
    await inMenu('Strategi').click();
    await inDesk().click();
    // The button has no name of its own: it is the field's.
    await page.locator('[id="parent-menuButton"]').click();
    await page.getByRole('menuitem', { name: 'Skift' }).click();
    await refer(page.getByLabel('Overordnet side'), 'organisation', '/organisation');
    await publish(page);
    await answers(site, below('/organisation'), 200);
    await answers(site, below('/strategi'), 404);
    await inSitemap(below('/organisation'), true);
    await inSitemap(below('/strategi'), false);
    await shows(site, '/', `href="${below('/organisation')}"`);
    expect((await menuOf('/'))[title]).toBe(below('/organisation'));
  });

  test('is taken back once it is out of the menu: gone for visitors, kept as a draft', async () => {
    await inMenu('Indstillinger').click();
    // The page is the last in the list, and the button of an entry has no name to find it by.
    const menu = page.getByTestId('field-mainMenu');
    // The Studio draws only the entries that are in view.
    await menu.getByRole('button', { name: 'Tilføj' }).evaluate((button) => button.scrollIntoView());
    await eventually(menu.getByText(below('/organisation'))).toBeVisible();
    await menu.locator('[id$="-menuButton"]').last().click();
    await page.getByRole('menuitem', { name: 'Fjern' }).click();
    await publish(page);
    await eventually.poll(() => menuOf('/')).toEqual({ ...usualMenu, Søg: '/soeg' });

    await inMenu('Sider').click();
    await inMenu('Organisation').click();
    await inDesk().click();
    await page.getByRole('button', { name: 'Udgivet', exact: true }).click();
    await page.getByRole('button', { name: 'Træk tilbage', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Vil du trække dokumentet tilbage?' });
    await eventually(question).toContainText(`Er du sikker på, at du vil trække »${title}« tilbage?`);
    await question.getByRole('button', { name: 'Træk tilbage' }).click();
    await eventually(page.getByText('Den seneste udgivne version ligger nu som kladde.')).toBeVisible();
    await answers(site, below('/organisation'), 404);
    await inSitemap(below('/organisation'), false);
    await page.getByRole('button', { name: 'Kladde', exact: true }).click();
    await eventually(field(page, 'title')).toHaveValue(title);
  });

  test('is published again', async () => {
    await publish(page);
    await shows(site, below('/organisation'), 'Om at skrive til øboere på deres eget sprog.');
    await inSitemap(below('/organisation'), true);
  });

  test('is deleted, the draft with it', async () => {
    await field(page, 'lead').fill('En ændring, som ingen skal se.');
    await eventually(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeEnabled();
    await choose(page, 'Slet');
    const question = page.getByRole('dialog', { name: 'Vil du slette dokumentet?' });
    await eventually(question).toContainText(
      'Er du sikker på, at du vil slette alle versioner af dokumentet?',
    );
    await eventually(question).toContainText('Kladde');
    await eventually(question).toContainText('Udgivet');
    await question.getByRole('button', { name: 'Slet alle versioner' }).click();
    await eventually(page.getByText('Dokumentet er slettet', { exact: true })).toBeVisible();
    await answers(site, below('/organisation'), 404);
    await inSitemap(below('/organisation'), false);
    await eventually(inDesk()).toHaveCount(0);
    // Nothing is left under the address: a new page may have it at once.
    await page.goto(`${site.url}/studio/structure/page`);
    await eventually(page.getByRole('link', { name: 'Strategi' }).first()).toBeVisible();
    await expect(inDesk()).toHaveCount(0);
  });
});

/** What the first bytes of a picture say it is. */
function magic(bytes: Buffer): string {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to);
  if (text(4, 12) === 'ftypavif') return 'AVIF';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'WebP';
  if (bytes.readUIntBE(0, 3) === 0xffd8ff) return 'JPEG';
  return bytes.toString('hex', 0, 12);
}
