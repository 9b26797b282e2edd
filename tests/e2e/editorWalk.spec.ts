import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, expect as base, type Locator, type Page, test } from '@playwright/test';
import { contentFile } from '../content/firstContent.ts';
import { englishWordsIn } from './support/english.ts';
import { askToPublish, createFrom, field, logIn, openTab, refer, shows } from './support/studio.ts';
import { startSite, type TestSite } from './support/testSite.ts';
import { noteWordsOnScreen } from './support/wordsOnScreen.ts';

/*
 * One page from the login to the main menu: a template, a picture, a table from Word, a link to a heading, two warnings,
 * the preview on a phone. The report says how long it took.
 */
// At a load of 16 on two cores it took more than five minutes.
test.describe.configure({ timeout: 600_000 });

// The Studio is slow on a busy machine: nothing here is timed.
const expect = base.configure({ timeout: 60_000 });

const drawing = resolve(import.meta.dirname, '../../sanity/content/images/drivhus.svg');
const fromWord = readFileSync(join(import.meta.dirname, '../unit/paste/clipboards/wordDesktop.html'), 'utf8');
const title = 'Ledelse på øerne';
const lead = 'Hvad ledere på de danske øer er fælles om.';

/** Pastes as the browser does. Its own clipboard would remove what Word adds to HTML. */
const paste = (target: Locator, html: string) =>
  target.evaluate((element, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', content);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);

const dialogs = (page: Page) => page.getByTestId('nested-object-dialog');
const blocks = (page: Page) => page.getByTestId('field-blocks');

/** Fills in the dialog that opens, and closes it with its cross. */
async function inDialog(page: Page, fillIn: (dialog: Locator) => Promise<void>): Promise<void> {
  const dialog = dialogs(page).last();
  await expect(dialog).toBeVisible();
  await fillIn(dialog);
  const open = await dialogs(page).count();
  await dialog.getByRole('button', { name: 'Luk', exact: true }).click();
  await expect(dialogs(page)).toHaveCount(open - 1);
}

/** Acts until something is so, and stays so: the editor takes note of a selection later, and may restore another one. */
async function untilItStays(isSo: () => Promise<boolean>, act: () => Promise<void>): Promise<void> {
  let seen = 0;
  const look = async () => {
    seen = (await isSo()) ? seen + 1 : 0;
    if (seen === 0) await act();
    return seen;
  };
  await expect.poll(look, { intervals: [150] }).toBeGreaterThan(4);
}

/** Selects the first word of a paragraph with a double click. */
const selectFirstWord = (page: Page, paragraph: Locator, word: string) =>
  untilItStays(
    () => page.evaluate((text) => getSelection()?.toString() === text, word),
    () => paragraph.dblclick({ position: { x: 8, y: 8 } }),
  );

/** Puts the cursor at the end of a text. */
const cursorBehind = (page: Page, paragraph: Locator, end: string) =>
  untilItStays(
    () =>
      page.evaluate((words) => {
        const { isCollapsed, focusNode, focusOffset } = getSelection() ?? {};
        const text = focusNode?.textContent ?? '';
        return isCollapsed === true && text.endsWith(words) && focusOffset === text.length;
      }, end),
    async () => {
      await paragraph.click();
      await page.keyboard.press('ControlOrMeta+End');
    },
  );

/** Makes the first word of a paragraph a link, with a button of the text's toolbar. */
async function addLink(
  page: Page,
  paragraph: Locator,
  word: string,
  kind: string,
  fillIn: (popover: Locator) => Promise<void>,
): Promise<void> {
  const popover = page.getByTestId('popover-edit-dialog');
  // The editor takes note of a selection a moment later: a click before that makes another word a link.
  await expect(async () => {
    await selectFirstWord(page, paragraph, word);
    await page.getByRole('button', { name: kind }).click();
    await expect(popover).toBeVisible();
    const marked = page.getByLabel('Markering', { exact: true }).getByText(word, { exact: true });
    if (await marked.isVisible()) return;
    await popover.getByRole('button', { name: 'Luk' }).first().click();
    await page.keyboard.press('ControlOrMeta+Z');
    throw new Error(`»${word}« did not become the link`);
  }).toPass();
  await fillIn(popover);
  await popover.getByRole('button', { name: 'Luk' }).first().click();
  await expect(popover).toHaveCount(0);
}

async function writeText(page: Page): Promise<void> {
  await blocks(page).getByRole('button', { name: 'Tekst' }).first().click();
  await inDialog(page, async (dialog) => {
    const text = dialog.locator('[contenteditable=true]');
    await text.click();
    await page.keyboard.type('Grundlaget er fælles.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Her står mere.');
    const [first, second] = [text.getByText('Grundlaget er fælles.'), text.getByText('Her står mere.')];
    await addLink(page, first, 'Grundlaget', 'Link til en side her på webstedet', async (popover) => {
      await refer(popover.getByRole('combobox').first(), 'baggrund', '/baggrund');
      await popover.getByRole('combobox').last().selectOption({ label: 'Fra 2004 til 2014' });
    });
    await addLink(page, second, 'Her', 'Link til et andet sted', (popover) =>
      popover.locator('input').fill('https://www.kl.dk/ledelse'),
    );
    await cursorBehind(page, text.getByText('står mere.'), 'står mere.');
    await page.keyboard.press('Enter');
    await paste(text, fromWord);
    const report = page.getByRole('alert').filter({ hasText: 'Ikke alt kunne indsættes' });
    await expect(report).toContainText('Tabellen står i sin egen blok');
    await report.getByRole('button', { name: 'Luk beskeden' }).click();
  });
}

async function fillInTheRest(page: Page): Promise<void> {
  await blocks(page)
    .getByRole('button', { name: /^Kort fortalt/ })
    .click();
  await inDialog(page, async (dialog) => {
    await dialog.getByRole('button', { name: 'Uden titel' }).click();
    await inDialog(page, async (fact) => {
      await fact.getByLabel('Hvad', { exact: true }).fill('Mødes');
      await fact.getByLabel('Oplysning', { exact: true }).fill('hvert forår');
    });
  });
  await blocks(page)
    .getByRole('button', { name: /^Læs videre/ })
    .click();
  await inDialog(page, async (dialog) => {
    await dialog.getByRole('button', { name: 'Tilføj' }).click();
    await inDialog(page, (card) => refer(card.getByRole('combobox'), 'strategi', '/strategi'));
  });
  await blocks(page).getByRole('button', { name: 'Tilføj…' }).click();
  await page.getByRole('menuitem', { name: 'Billede', exact: true }).click();
  await inDialog(page, async (dialog) => {
    await dialog.getByTestId('file-button-input').setInputFiles(drawing);
    await expect(dialog.locator('img').first()).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Beskrivelse af billedet' }).fill('Et drivhus i fine streger.');
  });
  await openTab(page, 'Søgning og deling');
  await field(page, 'seo.description').fill(`${lead} `.repeat(6).trim());
}

const question = (page: Page) => page.getByRole('dialog', { name: 'Før du udgiver' });

/** Tries to publish, is told of two warnings, and goes from each to its field. */
async function mendWarnings(page: Page): Promise<void> {
  await askToPublish(page, 'Der er 2 advarsler');
  const mend = (words: string) =>
    question(page).getByRole('listitem').filter({ hasText: words }).getByRole('button', { name: 'Ret' });
  await mend('Linket hedder kun »Her«').click();
  await page.getByTestId('popover-edit-dialog').getByRole('button', { name: 'Luk' }).first().click();
  await inDialog(page, async (dialog) => {
    const text = dialog.locator('[contenteditable=true]');
    await selectFirstWord(page, text.getByText('Her', { exact: true }), 'Her');
    await page.keyboard.type('I KL’s råd om ledelse');
    await expect(text).toContainText('I KL’s råd om ledelse står mere.');
  });
  await askToPublish(page, 'Beskrivelsen er på');
  await mend('Beskrivelsen er på').click();
  await expect(field(page, 'seo.description')).toBeFocused();
  await field(page, 'seo.description').fill(lead);
}

async function previewOnPhone(page: Page): Promise<void> {
  await page.getByTestId('pane-context-menu-button').last().click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('menuitem', { name: 'Åbn forhåndsvisning' }).click();
  const tool = await opened;
  tool.setDefaultTimeout(60_000);
  const preview = tool.frameLocator('iframe');
  // The page's texts carry invisible marks, which lead from a click to the field.
  await expect(preview.getByRole('heading', { level: 1 })).toContainText(title);
  const toggle = tool.getByTestId('preview-viewport-toggle');
  await toggle.click();
  await expect.poll(async () => (await tool.locator('iframe').boundingBox())?.width).toBeLessThan(430);
  await expect(preview.getByRole('img', { name: /^Et drivhus i fine streger\./ })).toBeAttached();
  await tool.close();
}

async function publishInMenu(page: Page): Promise<void> {
  await askToPublish(page, 'Hvor skal den kunne findes?');
  await expect(question(page)).not.toContainText('advarsel');
  await question(page).getByRole('radio', { name: 'I hovedmenuen' }).check();
  await question(page).getByRole('button', { name: 'Udgiv nu' }).click();
  await expect(page.getByTestId('after-publishing')).toContainText('Nu kan alle se den');
}

async function readAsVisitor(browser: Browser, site: TestSite): Promise<void> {
  await shows(site, '/', title);
  const visitor = await browser.newPage();
  await visitor.goto(site.url);
  await visitor.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: title }).click();
  const main = visitor.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(main.getByRole('table', { name: 'Deltagere på øerne' })).toBeVisible();
  await expect(main.getByRole('img', { name: 'Et drivhus i fine streger.' })).toBeVisible();
  const link = (name: string) => main.getByRole('link', { name, exact: true });
  await expect(link('I KL’s råd om ledelse')).toHaveAttribute('href', 'https://www.kl.dk/ledelse');
  await link('Grundlaget').click();
  await expect(visitor).toHaveURL(/\/baggrund#/);
  await expect(visitor.locator(':target')).toHaveText('Fra 2004 til 2014');
  await visitor.close();
}

for (const width of [1440, 768])
  test(`a page is made, published and found in the menu in one go, at ${width} px`, async ({ browser }) => {
    const site = await startSite();
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    try {
      page.setDefaultTimeout(60_000);
      const words = await noteWordsOnScreen(page);
      const begun = Date.now();
      await logIn(page, site);
      await page.getByRole('link', { name: 'Sider', exact: true }).click();
      await createFrom(page, 'Informationsside');
      await field(page, 'title').fill(title);
      await field(page, 'lead').fill(lead);
      await writeText(page);
      await fillInTheRest(page);
      await mendWarnings(page);
      await previewOnPhone(page);
      await publishInMenu(page);
      await readAsVisitor(browser, site);
      console.log(`The walk at ${width} px took ${Math.round((Date.now() - begun) / 1000)} s`);
      const content = readFileSync(contentFile, 'utf8');
      const english = [...words().keys()].filter(
        (text) => !content.includes(text) && englishWordsIn(text).length > 0,
      );
      expect(english).toEqual([]);
    } finally {
      await page.close();
      await site.stop();
    }
  });
