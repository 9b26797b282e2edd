import { type Browser, expect, type Page, test } from '@playwright/test';
import type { SanityClient } from '@sanity/client';
import { lakeClient } from './support/lakeClient.ts';
import { createFrom, eventually, field, goToDesk, logIn, openDocument, publish } from './support/studio.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// The front desk after the login. In order, on its own site.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const token = 'editor-token-of-the-desk';
let site: TestSite;
let page: Page;
let colleague: SanityClient;

test.beforeAll(async ({ browser }: { browser: Browser }) => {
  test.setTimeout(180_000);
  site = await startSite({ env: { LAKE_EDITOR_TOKEN: token } });
  colleague = lakeClient(site, token);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(60_000);
  await logIn(page, site);
});

test.afterAll(async () => {
  await page?.close();
  await site?.stop();
});

const section = (name: string) => page.getByRole('region', { name, exact: true });
const rows = (name: string) => section(name).getByRole('listitem');
const firstTasks = () => section('De første tre opgaver');

test('after the login, the overview stands beside the list; a newcomer gets three tasks', async () => {
  await eventually(page).toHaveURL(/\/structure\/overblik$/);
  await expect(page.getByRole('link', { name: 'Sider', exact: true })).toBeVisible();
  await eventually(firstTasks().getByRole('listitem')).toHaveCount(3);
  await eventually(section('Dine kladder')).toContainText('Ingen kladder');
  await eventually(section('Udgivet i dag')).toContainText('Intet er udgivet i dag.');
  await eventually(section('Sider, som ingen linker til')).toContainText('Alle sider kan findes');
  await firstTasks().getByRole('link', { name: 'Ret en linje på en side' }).click();
  await eventually(page.getByRole('link', { name: /^Baggrund/ })).toBeVisible();
});

test('the list of who is here does not offer to invite anybody, which the store cannot do', async () => {
  await page.getByRole('button', { name: 'Hvem er her' }).click();
  const list = page.getByRole('menu');
  await expect(list).toContainText('Der er ingen andre her');
  await expect(list).not.toContainText(/invit/i);
  await page.keyboard.press('Escape');
});

test('an own draft is listed and opens; when it is published, it is among the publications of today', async () => {
  await openDocument(page, 'page', 'page-baggrund');
  await field(page, 'lead').fill('En linje, der er rettet.');
  await expect(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeEnabled();
  await colleague.create({ _id: 'drafts.andens', _type: 'page', title: 'En andens kladde' });
  await goToDesk(page);
  await eventually(rows('Dine kladder')).toHaveText([/^Baggrund.*\/baggrund.*kl\./]);
  await expect(firstTasks()).toHaveCount(0);
  await rows('Dine kladder').getByRole('link').click();
  await eventually(field(page, 'lead')).toHaveValue('En linje, der er rettet.');
  await publish(page);
  await goToDesk(page);
  await eventually(rows('Udgivet i dag')).toHaveText([/^Baggrund/]);
  await expect(section('Dine kladder')).toContainText('Ingen kladder');
});

test('the work of others appears while the overview is open, and each row opens the field', async () => {
  // First, because the query for it is repeated at most twice a minute.
  await colleague.create({ _id: 'alene', _type: 'page', title: 'Alene', slug: { current: 'alene' } });
  await eventually(rows('Sider, som ingen linker til')).toHaveText([/^Alene/]);
  await colleague.patch('page-formaal').set({ nextReview: '2026-01-02' }).commit();
  await eventually(rows('Gennemgang')).toHaveText([
    /^Formål.*2\.\sjanuar 2026, for \d+ dage siden.*Overskredet$/,
  ]);
  await expect(rows('Uafklaret')).toHaveCount(5);
  await section('Uafklaret')
    .getByRole('button', { name: /^Vis alle/ })
    .click();
  await expect(rows('Uafklaret')).not.toHaveCount(5);
  await rows('Gennemgang').getByRole('link').click();
  await eventually(field(page, 'nextReview')).toHaveValue('02.01.2026');
});

test('a text link to a page that does not exist is listed as in »Sundhed«, not hidden as if all were well', async () => {
  await goToDesk(page);
  await eventually(section('Links, der skal rettes')).toContainText('Alle links fører derhen');
  const href = `${site.url}/findes-ikke`;
  await colleague.create({
    ...{ _id: 'doedt-link', _type: 'page', title: 'Dødt link', slug: { current: 'doedt-link' } },
    blocks: [
      {
        ...{ _key: 'b', _type: 'richText' },
        content: [
          {
            ...{ _key: 'p', _type: 'block', style: 'normal', markDefs: [{ _key: 'm', _type: 'link', href }] },
            children: [{ _key: 's', _type: 'span', text: 'aftalen', marks: ['m'] }],
          },
        ],
      },
    ],
  });
  await eventually(rows('Links, der skal rettes').filter({ hasText: '/findes-ikke' })).toHaveText([
    /^Dødt link.*Der er ingen side på \/findes-ikke/,
  ]);
  await goToDesk(page, '/links-der-skal-rettes');
  const pane = page.getByRole('region', { name: 'Links til sider, der ikke kan ses' });
  await eventually(pane.getByRole('listitem')).toContainText('»aftalen«');
  await page.getByRole('link', { name: 'Sundhed', exact: true }).click();
  await eventually(section('Dødt link')).toContainText('Der er ingen side på /findes-ikke');
  await colleague.delete('doedt-link');
});

test('a new page begins with the empty blocks of its template', async () => {
  await goToDesk(page, '/page');
  await createFrom(page, 'Informationsside');
  await eventually(page.getByRole('button', { name: /Kort fortalt/ })).toBeVisible();
  // Blocks are rendered when they come into view.
  await page.getByRole('button', { name: 'Tilføj…' }).scrollIntoViewIfNeeded();
  await eventually(page.getByRole('button', { name: /Læs videre/ })).toBeVisible();
});

test('on a phone the list comes first, and leads to the overview and back', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site.url}/studio`);
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  await eventually(section('Dine kladder')).toBeVisible();
  await page.getByTestId('pane-header').getByRole('link').first().click();
  await eventually(page.getByRole('link', { name: 'Forside', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\/structure\/?$/);
});
