import { expect, type Page } from '@playwright/test';
import { client, page, sharedStudio, site, test } from './support/sharedStudio.ts';
import {
  answers,
  choose,
  eventually,
  field,
  goToDesk,
  leadsTo,
  openTab,
  publish,
  refer,
  shows,
} from './support/studio.ts';
import { SITE_URL } from './support/testSite.ts';

// An editor's day with pages, in order.
sharedStudio({ width: 1920, height: 1000 });

let visitor: Page;

test.beforeAll(async ({ browser }) => {
  visitor = await (await browser.newContext({ viewport: { width: 1920, height: 1000 } })).newPage();
});

test.afterAll(() => visitor?.context().close());

const title = 'Råd på øen: Ære & skønne kår';
const slug = 'raad-paa-oeen-aere-og-skoenne-kaar';
const usualMenu = {
  'Formål og baggrund': '/formaal-og-baggrund',
  Strategi: '/strategi',
  Organisation: '/organisation',
  Netværksgrupper: '/netvaerksgrupper',
};
const below = (parent: string) => `${parent}/${slug}`;
const inDesk = () => page.getByTestId('page-tree').getByRole('link', { name: `${title} /` });

/** An item of the desk's own menu. */
const inMenu = (name: string) => page.getByRole('link', { name, exact: true });

/** Waits until the sitemap lists a URL, or no longer does. */
const inSitemap = (path: string, listed: boolean) =>
  eventually
    .poll(async () =>
      (await (await fetch(`${site.url}/sitemap.xml`)).text()).includes(`<loc>${SITE_URL}${path}</loc>`),
    )
    .toBe(listed);

/** Titles and URLs in the main menu, as a visitor of a page sees it. */
async function menuOf(path: string): Promise<Record<string, string | null>> {
  await visitor.goto(site.url + path);
  const links = visitor.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link');
  return Object.fromEntries(
    await links.evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')])),
  );
}

test('a page is created from the desk, in the list of its parent, with a Danish slug', async () => {
  await goToDesk(page, '/page');
  await page.getByRole('link', { name: 'Ny side under Strategi' }).click();
  await field(page, 'title').fill(title);
  await field(page, 'lead').fill('Om at skrive til øboere på deres eget sprog.');
  await openTab(page, 'Placering');
  await eventually(field(page, 'slug')).toHaveValue(slug);
  // Filled in already: the field shows elements of a selected page. The path will show which page it is.
  await eventually(page.locator('[id="parent-menuButton"]')).toBeVisible();
  await eventually(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeEnabled();
  expect((await fetch(site.url + below('/strategi'))).status).toBe(404);
});

test('a published page is at its path, in the breadcrumbs and in the sitemap', async () => {
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

test('a page is added to the main menu in the settings', async () => {
  await inMenu('Indstillinger').click();
  const menu = page.getByTestId('field-mainMenu');
  await menu.getByRole('button', { name: 'Tilføj' }).click();
  await refer(menu.getByRole('combobox'), 'øen', below('/strategi'));
  await publish(page);
  await shows(site, '/', `href="${below('/strategi')}"`);
  const expected = { ...usualMenu, [title]: below('/strategi') };
  expect(await menuOf('/')).toEqual(expected);
  await shows(site, '/baggrund', `href="${below('/strategi')}"`);
  expect(await menuOf('/baggrund')).toEqual(expected);
});

test('a page moves below another page, and menu and sitemap follow', async () => {
  await inMenu('Sider').click();
  await inDesk().click();
  await openTab(page, 'Placering');
  // The button has no accessible name, but is inside the field.
  await page.locator('[id="parent-menuButton"]').click();
  await page.getByRole('menuitem', { name: 'Skift' }).click();
  await refer(page.getByLabel('Overordnet side'), 'organisation', '/organisation');
  await publish(page);
  await answers(site, below('/organisation'), 200);
  await leadsTo(site, below('/strategi'), below('/organisation'));
  await inSitemap(below('/organisation'), true);
  await inSitemap(below('/strategi'), false);
  await shows(site, '/', `href="${below('/organisation')}"`);
  expect((await menuOf('/'))[title]).toBe(below('/organisation'));
});

test('a page is unpublished once it is out of the menu: gone for visitors, kept as a draft', async () => {
  await inMenu('Indstillinger').click();
  const menu = page.getByTestId('field-mainMenu');
  const entry = menu.getByText(below('/organisation'));
  // The item's button has no accessible name, and the last rendered item is not always the last one.
  const row = entry.locator('xpath=ancestor::*[.//button[contains(@id, "-menuButton")]][1]');
  const remove = page.getByRole('menuitem', { name: 'Fjern' });
  // The Studio renders only visible items, and may scroll back to the top while it renders the form.
  await expect(async () => {
    await menu.getByRole('button', { name: 'Tilføj' }).evaluate((button) => button.scrollIntoView());
    await row.locator('[id$="-menuButton"]').click({ timeout: 3_000 });
    await expect(remove).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 45_000 });
  await remove.click();
  await publish(page);
  await eventually.poll(() => menuOf('/')).toEqual(usualMenu);

  await inMenu('Sider').click();
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

test('a page is published again', async () => {
  await publish(page);
  await shows(site, below('/organisation'), 'Om at skrive til øboere på deres eget sprog.');
  await inSitemap(below('/organisation'), true);
});

test('a page is deleted together with its draft', async () => {
  await field(page, 'lead').fill('En ændring, som ingen skal se.');
  await eventually(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeEnabled();
  await choose(page, 'Slet');
  await page
    .getByRole('dialog', { name: `»${title}« kan slettes` })
    .getByRole('button', { name: 'Slet', exact: true })
    .click();
  const question = page.getByRole('dialog', { name: 'Vil du slette dokumentet?' });
  await eventually(question).toContainText('Er du sikker på, at du vil slette alle versioner af dokumentet?');
  await eventually(question).toContainText('Kladde');
  await eventually(question).toContainText('Udgivet');
  await question.getByRole('button', { name: 'Slet alle versioner' }).click();
  await eventually(page.getByText('Dokumentet er slettet', { exact: true })).toBeVisible();
  for (const parent of ['/organisation', '/strategi']) await answers(site, below(parent), 410);
  await inSitemap(below('/organisation'), false);
  await eventually(inDesk()).toHaveCount(0);
  // The path is free: a new page may use it at once.
  await goToDesk(page, '/page');
  await eventually(page.getByRole('link', { name: 'Strategi' }).first()).toBeVisible();
  await expect(inDesk()).toHaveCount(0);
});

test('the form of a page stays open while its first child page is created', async () => {
  const inTree = page
    .getByTestId('page-tree')
    .getByRole('list', { name: 'Sider under Privatliv og cookies' });
  await goToDesk(page, '/page;page-privatliv');
  await eventually(field(page, 'title')).toHaveValue('Privatliv og cookies');
  const parent = { _type: 'reference', _ref: 'page-privatliv' };
  await client.create({ _id: 'drafts.page-below', _type: 'page', title: 'Nedenunder', parent });
  await eventually(inTree.getByRole('link', { name: 'Nedenunder Mangler adresse' })).toBeVisible();
  await eventually(field(page, 'title')).toHaveValue('Privatliv og cookies');
  await client.delete('drafts.page-below');
});
