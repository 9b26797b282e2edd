import { expect, type Page } from '@playwright/test';
import { fetchUrl } from './support/fetchUrl.ts';
import { readDraft } from './support/readDraft.ts';
import { client, page, sharedStudio, site, test } from './support/sharedStudio.ts';
import { choose, eventually, field, goToDesk, openDocument, publish, shows } from './support/studio.ts';
import { SITE_URL } from './support/testSite.ts';

// An editor's afternoon with links, in order.
sharedStudio({ width: 1600, height: 1000 });

let visitor: Page;

test.beforeAll(async ({ browser }) => {
  // Reduced motion: a page that scrolls smoothly would be measured before it arrives.
  const still = { viewport: { width: 900, height: 500 }, reducedMotion: 'reduce' } as const;
  visitor = await (await browser.newContext(still)).newPage();
});

test.afterAll(() => visitor?.context().close());

const card = (_ref: string) => ({
  ...{ _key: _ref, _type: 'linkCard', reference: { _type: 'reference', _ref } },
});
const dialog = () => page.getByRole('dialog', { name: 'Kopier nyhedsbrevslink' });
const referrers = () => page.getByRole('list', { name: 'Hvem linker hertil' }).getByRole('listitem');

/** The heading at the scroll position of this URL, if any: its text, and its distance from the top. */
async function landing(address: string): Promise<{ words: string; top: number } | undefined> {
  await visitor.goto('about:blank');
  await visitor.goto(address.replace(SITE_URL, site.url));
  return visitor.evaluate(() => {
    const target = document.querySelector(':target');
    const heading = target?.closest('h2, h3, h4');
    return target && heading
      ? { words: heading.textContent ?? '', top: target.getBoundingClientRect().top }
      : undefined;
  });
}

test('a newsletter link is copied, and leads to the heading', async () => {
  await openDocument(page, 'page', 'page-baggrund');
  await choose(page, 'Kopier nyhedsbrevslink');
  await eventually(dialog().getByRole('textbox', { name: 'Link til nyhedsbrevet' })).toHaveValue(
    `${SITE_URL}/baggrund`,
  );
  await dialog().getByLabel('Sted på siden').selectOption({ label: 'Hvorfor et væksthus?' });
  await dialog().getByLabel('Kilde').fill('nyhedsbrev');
  await dialog().getByLabel('Navn').fill('forår');
  await expect(dialog().getByRole('alert')).toContainText('Prøv »foraar«.');
  await expect(dialog().getByRole('button', { name: /Kopier/ })).toBeDisabled();
  await dialog().getByLabel('Navn').fill('foraar');
  await expect(dialog().getByRole('alert')).toHaveCount(0);
  // With the keyboard, as some editors do.
  await dialog().getByLabel('Navn').press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog().getByRole('status')).toHaveText('Linket er kopieret. Sæt det ind i nyhedsbrevet.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${SITE_URL}/baggrund?utm_source=nyhedsbrev&utm_campaign=foraar#hvorfor-et-vaeksthus`);
  expect((await landing(copied))?.words).toBe('Hvorfor et væksthus?');
});

test('a short link is created from the same choices, works immediately, and is listed among the incoming links', async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Hvem linker hertil' }).click();
  await eventually(referrers().filter({ hasText: 'Formål og baggrund' })).toContainText(
    'historien fra 2004 til 2014',
  );
  await choose(page, 'Kopier nyhedsbrevslink');
  await dialog().getByLabel('Sted på siden').selectOption({ label: 'Hvorfor et væksthus?' });
  await dialog().getByRole('button', { name: 'Lav et kort link' }).click();
  const short = dialog().getByRole('textbox', { name: 'Kort link' });
  await eventually(short).toHaveValue(new RegExp(`^${SITE_URL}/n/[a-z]{6,8}$`));
  const path = (await short.inputValue()).slice(SITE_URL.length);
  await expect
    .poll(async () => (await fetchUrl(site.url + path)).headers.location, { timeout: 20_000 })
    .toBe('/baggrund?utm_source=nyhedsbrev&utm_campaign=foraar#hvorfor-et-vaeksthus');
  await page.keyboard.press('Escape');
  await eventually(referrers().filter({ hasText: path })).toContainText('Kort link');
});

test('incoming links are listed with type, URL and location; drafts are marked; a click opens the document', async () => {
  const formaal = referrers().filter({ hasText: '/formaal-og-baggrund' });
  await expect(formaal).toContainText('Side · /formaal-og-baggrund');
  await expect(formaal).toContainText('Indhold › Genveje »Gå i dybden«');
  await client.create({
    ...{ _id: 'drafts.ny-side', _type: 'page', title: 'En ny side' },
    blocks: [{ _key: 'b', _type: 'linkCards', cards: [card('page-baggrund')] }],
  });
  const draft = referrers().filter({ hasText: 'En ny side' });
  await eventually(draft).toContainText('Kladde');
  await expect(draft).toContainText('Indhold › Genveje');
  await client.delete('drafts.ny-side');
  await eventually(draft).toHaveCount(0);
  await formaal.getByRole('link').click();
  await eventually(page).toHaveURL(/page-formaal-og-baggrund/);
});

test('a page without incoming links says so, and an unpublished page has no link to copy', async () => {
  await client.create({ _id: 'drafts.ensom', _type: 'page', title: 'Ensom' });
  await openDocument(page, 'page', 'ensom');
  // The list adds the page, and reopens every pane beside it: an editor clicks again.
  await expect(async () => {
    await page.getByRole('button', { name: 'Hvem linker hertil' }).click();
    await expect(page.getByText('Intet på webstedet linker hertil endnu')).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 60_000 });
  await choose(page, 'Kopier nyhedsbrevslink');
  await eventually(dialog()).toContainText('Siden er ikke udgivet endnu');
  await page.keyboard.press('Escape');
  await client.delete('drafts.ensom');
});

/** The text block with a heading of the background page, open for editing. */
async function openText() {
  await openDocument(page, 'page', 'page-baggrund');
  await page.getByRole('button', { name: /Hvorfor et væksthus|Et væksthus/ }).click();
  const text = page.locator('[contenteditable=true]').first();
  await eventually(text).toContainText('væksthus');
  return text;
}

const headingKeys = async () =>
  (
    await readDraft<{ blocks: { content?: { _key: string; style?: string }[] }[] }>(site, 'page-baggrund')
  )?.blocks.flatMap(({ content = [] }) =>
    content.flatMap(({ _key, style }) => (style === 'h2' ? [_key] : [])),
  );

test('a reworded heading keeps its links', async () => {
  const text = await openText();
  await text.getByText('Hvorfor et væksthus?').click({ clickCount: 3 });
  await page.keyboard.type('Et væksthus, hvorfor det?');
  await publish(page);
  await shows(site, '/baggrund', 'Et væksthus, hvorfor det?');
  expect((await landing(`${SITE_URL}/baggrund#hvorfor-et-vaeksthus`))?.words).toBe(
    'Et væksthus, hvorfor det?',
  );
});

test('a heading that is deleted and written again keeps its links too', async () => {
  const text = await openText();
  const old = text.getByText('Et væksthus, hvorfor det?');
  await old.click({ clickCount: 3 });
  await page.keyboard.press('Delete');
  await eventually(old).toHaveCount(0);
  // Removes the empty line; the caret is then before the paragraph.
  await page.keyboard.press('Delete');
  await eventually.poll(headingKeys).not.toContain('hvorfor-et-vaeksthus');
  await page.keyboard.type('Et Væksthus – hvorfor det');
  await page.keyboard.press('Enter');
  await eventually(text.getByText('Et Væksthus – hvorfor det', { exact: true })).toBeVisible();
  await text.getByText('Et Væksthus – hvorfor det', { exact: true }).click();
  await page.getByRole('button', { name: 'Brødtekst' }).first().click();
  await page.getByText('Overskrift', { exact: true }).last().click();
  await eventually.poll(headingKeys).toHaveLength(2);
  await publish(page);
  await shows(site, '/baggrund', 'Et Væksthus – hvorfor det');
  const landedHeading = await landing(`${SITE_URL}/baggrund#hvorfor-et-vaeksthus`);
  expect(landedHeading?.words).toBe('Et Væksthus – hvorfor det');
  // At the same distance from the top as the heading itself.
  const headingId = await visitor.getByRole('heading', { name: 'Et Væksthus' }).getAttribute('id');
  expect(headingId).not.toBe('hvorfor-et-vaeksthus');
  expect((await landing(`${SITE_URL}/baggrund#${headingId}`))?.top).toBeCloseTo(
    landedHeading?.top ?? Number.NaN,
    0,
  );
});

test('a link to a deleted heading leads to the page, and is listed for the editors', async () => {
  expect((await fetchUrl(site.url)).text).toContain('href="/baggrund#historie"');
  await goToDesk(page, '/links-der-skal-rettes');
  await eventually(page.getByText('Alle links fører derhen, hvor de skal.')).toBeVisible();
  await client.patch('page-baggrund').unset(['blocks[_key=="historie"].heading']).commit();
  await expect
    .poll(async () => (await fetchUrl(site.url)).text.includes('#historie'), { timeout: 20_000 })
    .toBe(false);
  expect((await fetchUrl(site.url)).text).toMatch(/href="\/baggrund"[^>]*>Følg historien fra 2004 til 2014/);

  const dead = page.getByRole('region', { name: 'Links til overskrifter, der ikke findes' });
  const row = dead.getByRole('listitem').filter({ hasText: 'Forside' });
  await eventually(row).toContainText('findes ikke længere på »Baggrund«.');
  await expect(row).toContainText('»Følg historien fra 2004 til 2014«');
  await row.getByRole('link').click();
  await eventually(page).toHaveURL(/homePage/);
  await eventually(field(page, 'title')).toHaveValue('Væksthus for Ledelse');
});

test('a redirect whose page is deleted is listed until it is corrected', async () => {
  await client.create({
    ...{ _id: 'r', _type: 'redirect', from: '/gammel' },
    target: { _type: 'reference', _ref: 'page-slettet', _weak: true },
  });
  await goToDesk(page, '/links-der-skal-rettes');
  const region = page.getByRole('region', { name: 'Links til sider, der ikke kan ses' });
  await eventually(region.getByRole('listitem')).toContainText('/gammel');
  await expect(region.getByRole('listitem')).toContainText('Siden, der henvises til, er slettet.');
  await client
    .patch('r')
    .set({ target: { _type: 'reference', _ref: 'page-formaal', _weak: true } })
    .commit();
  await eventually(region).toHaveCount(0);
});
