import { resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { SanityClient } from '@sanity/client';
import {
  askToPublish,
  createFrom,
  eventually,
  field,
  goToDesk,
  logIn,
  openDocument,
  openTab,
} from '../e2e/support/studio.ts';
import type { TestSite } from '../e2e/support/testSite.ts';

const drawing = resolve(import.meta.dirname, '../../sanity/content/images/drivhus.svg');

export type Desk = { page: Page; site: TestSite; colleague: SanityClient };

type Picture = {
  /** Name of the file in sanity/help. */
  name: string;
  /** Brings the page to what the picture shows. @returns the element to mark, if any */
  show: (desk: Desk) => Promise<Locator | undefined>;
  /** Pictures after it need what it does. */
  always?: true;
};

const addBlock = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: 'Tilføj…' }).last().click();
  await page.getByRole('menuitem', { name: title, exact: true }).click();
  await eventually(page.getByRole('dialog')).toBeVisible();
};

/** Closes the dialog or list over the form. */
const closeDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await eventually(page.getByRole('dialog')).toHaveCount(0);
};

/** Scrolls the dialog, which may cut off an element that is only scrolled into view. */
const scrollToCentre = (element: Locator) =>
  element.evaluate((node) => node.scrollIntoView({ block: 'center' }));

/** The editing box of the first text block of »Baggrund«, open in its dialog. */
async function openText(page: Page): Promise<Locator> {
  await openDocument(page, 'page', 'page-baggrund');
  await page.getByRole('button', { name: /Hvorfor et væksthus/ }).click();
  const text = page.locator('[contenteditable=true]').first();
  await eventually(text).toBeVisible();
  return text;
}

/** The pictures of sanity/README.md, in the order of an editor's day. */
export const pictures: Picture[] = [
  {
    name: 'log-ind',
    show: async ({ page, site }) => {
      await page.goto(`${site.url}/studio`);
      await page.getByLabel('Dit navn').fill('Åse Prøve');
      await page.getByLabel('Adgangskode').fill('en-lang-adgangskode');
      return page.getByRole('button', { name: 'Log ind' });
    },
  },
  {
    name: 'overblik',
    always: true,
    show: async ({ page, site, colleague }) => {
      const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      await colleague
        .transaction()
        .patch('page-formaal', { set: { nextReview: inDays(-9) } })
        .patch('page-organisation', { set: { nextReview: inDays(12) } })
        .commit();
      await logIn(page, site);
      await openDocument(page, 'page', 'page-privatliv');
      await field(page, 'lead').press('End');
      await field(page, 'lead').pressSequentially(' ');
      await eventually(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeEnabled();
      await goToDesk(page);
      for (const section of ['Dine kladder', 'Gennemgang', 'Uafklaret'])
        await eventually(page.getByRole('region', { name: section }).getByRole('link').first()).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'find-en-side',
    show: async ({ page }) => {
      await goToDesk(page, '/page');
      await eventually(page.getByRole('link', { name: /^Tilgængelighed/ })).toBeVisible();
      return page.getByTestId('studio-search');
    },
  },
  {
    name: 'ret-en-side',
    show: async ({ page }) => {
      await openText(page);
      return undefined;
    },
  },
  {
    name: 'link',
    show: async ({ page }) => {
      const text = await openText(page);
      await text.getByText('ledelse').first().dblclick();
      await page.getByRole('button', { name: 'Link til en side her på webstedet' }).click();
      await page.getByTestId('popover-edit-dialog').getByRole('combobox').first().fill('formål');
      await eventually(page.locator('[id$="-listbox"]').getByRole('option').first()).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'udgiv',
    show: async ({ page }) => {
      await openDocument(page, 'page', 'page-privatliv');
      const button = page.getByRole('button', { name: 'Udgiv', exact: true });
      await eventually(button).toBeEnabled();
      return button;
    },
  },
  {
    name: 'foer-du-udgiver',
    show: async ({ page }) => {
      await goToDesk(page, '/page');
      await createFrom(page, 'Tom side');
      await field(page, 'title').fill('Nyt fra netværkene');
      await field(page, 'lead').fill('Her står, hvad grupperne arbejder med.');
      await openTab(page, 'Søgning og deling');
      await field(page, 'seo.description').fill('Nyt om alt, hvad grupperne arbejder med. '.repeat(5));
      await openTab(page, 'Indhold');
      await askToPublish(page, 'Hvor skal den kunne findes?');
      return undefined;
    },
  },
  {
    name: 'ny-side',
    show: async ({ page }) => {
      await goToDesk(page, '/page');
      await page.getByTestId('multi-action-intent-button').last().click();
      const item = page.getByRole('menuitem', { name: 'Informationsside' });
      await eventually(item).toBeVisible();
      return item;
    },
  },
  {
    name: 'billede',
    show: async ({ page }) => {
      await openDocument(page, 'page', 'page-organisation');
      await addBlock(page, 'Billede');
      const dialog = page.getByRole('dialog');
      await dialog.getByTestId('file-button-input').setInputFiles(drawing);
      await eventually(dialog.locator('img').first()).toBeVisible();
      await eventually(dialog.getByText('Indlæser')).toHaveCount(0);
      const description = dialog.getByRole('textbox', { name: 'Beskrivelse af billedet' });
      await description.fill('Et drivhus, tegnet med fine streger.');
      // It was red before.
      await eventually(dialog.getByText(/^Beskriv, hvad billedet viser/)).toHaveCount(0);
      await scrollToCentre(description);
      return description;
    },
  },
  {
    name: 'tabel',
    show: async ({ page }) => {
      await closeDialog(page);
      await addBlock(page, 'Tabel');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Tabellens titel' }).fill('Deltagere i netværkene');
      const grid = dialog.getByTestId('table-grid');
      for (const [index, words] of ['År', 'Deltagere', 'Kommuner', '2023', '120', '31'].entries())
        await grid.locator('textarea').nth(index).fill(words);
      await eventually(dialog.getByText('Skriv, hvad tabellen viser.')).toHaveCount(0);
      await scrollToCentre(grid);
      return undefined;
    },
  },
  {
    name: 'flyt',
    show: async ({ page }) => {
      await openDocument(page, 'strategy', 'strategy-ok21');
      const tab = page.getByTestId('group-tab-placement');
      if (await tab.isVisible()) await tab.click();
      const label = page.getByText('Overordnet side', { exact: true }).first();
      await label.scrollIntoViewIfNeeded();
      return label;
    },
  },
  {
    name: 'historik',
    show: async ({ page }) => {
      await openDocument(page, 'page', 'page-privatliv');
      await page.getByTestId('pane-footer-document-status').click();
      await page.getByRole('tab', { name: 'Historik' }).click();
      await eventually(page.getByTestId('timeline-item-button').first()).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'roed',
    show: async ({ page }) => {
      await openDocument(page, 'page', 'page-tilgaengelighed');
      await field(page, 'title').fill('');
      await page.getByRole('button', { name: /Fejl/ }).first().click();
      await eventually(page.getByText('Skriv sidens titel.').locator('visible=true').first()).toBeVisible();
      return page.getByTestId('messages-title');
    },
  },
  {
    name: 'sundhed',
    show: async ({ page, site }) => {
      await page.goto(`${site.url}/studio/sundhed`);
      await eventually(page.getByRole('region', { name: 'Organisation', exact: true })).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'forhaandsvisning',
    show: async ({ page, site }) => {
      await page.goto(`${site.url}/studio/presentation?preview=/baggrund`);
      const preview = page.frameLocator('iframe');
      await eventually(preview.getByRole('heading', { level: 1 })).toBeVisible();
      // The bar of a preview goes when the page has found the Studio around it.
      await eventually(preview.getByText('Du ser en kladde')).toHaveCount(0);
      await eventually(field(page, 'title')).toHaveValue(/./);
      await eventually(page.getByText('Indlæser.')).toHaveCount(0);
      return undefined;
    },
  },
];
