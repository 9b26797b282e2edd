import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { paste } from './support/paste.ts';
import { readDraft } from './support/readDraft.ts';
import { client, page, sharedStudio, site, test } from './support/sharedStudio.ts';
import { eventually, field, openDocument, publish, shows } from './support/studio.ts';

// An editor pastes texts and tables, in order.
sharedStudio({ width: 1440, height: 1000 });

let visitor: Page;

test.beforeAll(async ({ browser }) => {
  await client.create(newPage('indsat', 'Begyndelsen'));
  await client.create(newPage('tabel', 'Om tabellen', table));
  visitor = await browser.newPage();
});

test.afterAll(() => visitor?.close());

const paragraph = (text: string) => ({
  ...{ _type: 'block', _key: 'afsnit', style: 'normal', markDefs: [] },
  children: [{ _type: 'span', _key: 'tekst', text, marks: [] }],
});

const table = {
  ...{ _type: 'table', _key: 'tabel', caption: 'Øer i tal', headerRow: true },
  rows: [
    { _type: 'tableRow', _key: 'et', cells: ['x', ''] },
    { _type: 'tableRow', _key: 'to', cells: ['Ærø', ''] },
  ],
};

const newPage = (slug: string, text: string, ...blocks: object[]) => ({
  ...{ _id: `page-${slug}`, _type: 'page', title: `Siden ${slug}`, lead: 'En indledning.' },
  slug: { _type: 'slug', current: slug },
  blocks: [{ _type: 'richText', _key: 'tekst', content: [paragraph(text)] }, ...blocks],
});

/** The clipboard of a program; the unit tests have the same files. */
const clipboardOf = (program: string): string =>
  readFileSync(join(import.meta.dirname, '../unit/paste/clipboards', `${program}.html`), 'utf8');

/**
 * Puts the cursor at the end of a paragraph. The editor reads the selection of a click a moment later, and may put the
 * cursor back there: the key is pressed until it stays.
 */
async function cursorToEnd(text: Locator, words: string): Promise<void> {
  await text.getByText(words).click();
  await eventually
    .poll(async () => {
      await page.keyboard.press('ControlOrMeta+End');
      await page.evaluate(() => new Promise(requestAnimationFrame));
      return page.evaluate(() => {
        const { focusNode, focusOffset } = getSelection() ?? {};
        return focusNode?.nodeType === Node.TEXT_NODE && focusOffset === focusNode.textContent?.length;
      });
    })
    .toBe(true);
}

/** Opens a text block of the open page and returns its editor, the cursor at its end. */
async function openText(slug: string, words: string): Promise<Locator> {
  await openDocument(page, 'page', `page-${slug}`);
  await page.getByRole('button', { name: words }).first().click();
  const text = page.locator('[contenteditable=true]').first();
  await eventually(text).toContainText(words);
  await cursorToEnd(text, words);
  return text;
}

type Block = {
  _type: string;
  content?: { style?: string; listItem?: string }[];
  rows?: { cells: string[] }[];
};
const draftBlocks = async (slug: string): Promise<Block[]> =>
  (await readDraft<{ blocks: Block[] }>(site, `page-${slug}`))?.blocks ?? [];

const typesOf = async (slug: string): Promise<string[]> =>
  (await draftBlocks(slug)).map(({ _type }) => _type);
const toast = (title: string): Locator => page.getByRole('alert').filter({ hasText: title }).last();

/** Closes the dialog of a block. */
async function closeBlock(): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Luk', exact: true }).last().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('a text with a table becomes a text and a table block, and the editor reads what did not come along', async () => {
  const text = await openText('indsat', 'Begyndelsen');
  await paste(text, { html: clipboardOf('googleDocs') });
  const report = toast('Ikke alt kunne indsættes');
  await eventually(report).toContainText('Et billede kom ikke med.');
  await expect(report).toContainText('Tabellen står i sin egen blok');
  await eventually.poll(() => typesOf('indsat')).toEqual(['richText', 'table']);
});

test('one undo takes the whole paste back', async () => {
  const text = page.locator('[contenteditable=true]').first();
  await eventually(text).toContainText('Baggrund for aftalen');
  await text.getByText('Begyndelsen').click();
  await page.keyboard.press('ControlOrMeta+z');
  await eventually.poll(() => typesOf('indsat')).toEqual(['richText']);
  await eventually(text).not.toContainText('Baggrund for aftalen');
  await expect(text).toContainText('Begyndelsen');
});

test('numbered headings are headings on the public page, and the table is a table', async () => {
  const text = page.locator('[contenteditable=true]').first();
  await cursorToEnd(text, 'Begyndelsen');
  await page.keyboard.type('. Skrevet lige før');
  await paste(text, { html: clipboardOf('googleDocs') });
  await eventually.poll(() => typesOf('indsat')).toEqual(['richText', 'table']);
  await closeBlock();
  await page
    .getByRole('button', { name: /^Post|^Tabel/ })
    .first()
    .click();
  await page
    .getByTestId('field-caption')
    .or(page.locator('[data-testid$=".caption"]'))
    .locator('input')
    .fill('Løn på øerne');
  await closeBlock();
  await publish(page);
  await shows(site, '/indsat', 'Løn på øerne');
  await visitor.goto(`${site.url}/indsat`);
  await expect(visitor.locator('main h2')).toHaveText(['Baggrund for aftalen', 'Økonomi']);
  await expect(visitor.locator('main h3')).toHaveText(['Indtægter']);
  await expect(visitor.locator('main h2 strong, main li h2')).toHaveCount(0);
  await expect(visitor.locator('main')).toContainText('Begyndelsen. Skrevet lige før');
  await expect(visitor.locator('main li li li')).toHaveText(['Måske to']);
  await expect(visitor.locator('main table th')).toHaveText(['Post', 'Kroner']);
  await expect(visitor.locator('main table td')).toHaveText(['Løn', '1.200']);
});

test('where a page can have no table, its text comes along and the editor is told', async () => {
  await openDocument(page, 'strategy', 'strategy-ok21');
  const text = page.locator('[contenteditable=true]').first();
  await text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await paste(text, { html: clipboardOf('excel'), text: '' });
  await eventually(toast('Ikke alt kunne indsættes')).toContainText('En tabel kan ikke stå her');
  await expect(text).toContainText('Ærø – 1,5 – 2');
  await page.keyboard.press('ControlOrMeta+z');
  await eventually(text).not.toContainText('Ærø – 1,5 – 2');
});

const rows = async (): Promise<string[]> =>
  ((await draftBlocks('tabel'))[1]?.rows ?? []).map(({ cells }) => cells.join(' | '));
const tableText = async (): Promise<string> => (await rows()).join('\n');
const cell = (row: number, column: number): Locator =>
  page.getByRole('textbox', { name: `Række ${row}, kolonne ${column}` });

test('a table is written with the keyboard alone', async () => {
  await openDocument(page, 'page', 'page-tabel');
  await page.getByRole('button', { name: 'Øer i tal' }).first().click();
  await cell(1, 1).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Ø');
  await page.keyboard.press('Tab');
  await expect(cell(1, 2)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell(2, 2)).toBeFocused();
  await page.keyboard.type('12');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(cell(2, 1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell(3, 1)).toBeFocused();
  await page.keyboard.type('Fanø');
  await eventually.poll(rows).toEqual(['Ø | ', 'Ærø | 12', 'Fanø | ']);
});

test('rows and columns are moved, added and removed by name', async () => {
  await page.getByRole('button', { name: /^Række 3:/ }).click();
  await page.getByRole('menuitem', { name: 'Flyt op' }).click();
  await eventually.poll(rows).toEqual(['Ø | ', 'Fanø | ', 'Ærø | 12']);
  await page.getByRole('button', { name: /^Kolonne 1:/ }).click();
  await page.getByRole('menuitem', { name: 'Flyt til højre' }).click();
  await page.getByRole('button', { name: 'Tilføj kolonne' }).click();
  await page.keyboard.type('År');
  await eventually.poll(rows).toEqual([' | Ø | År', ' | Fanø | ', '12 | Ærø | ']);
  await page.getByRole('button', { name: /^Række 2:/ }).click();
  await page.getByRole('menuitem', { name: 'Slet rækken' }).click();
  await page.getByRole('button', { name: /^Kolonne 3:/ }).click();
  await page.getByRole('menuitem', { name: 'Slet kolonnen' }).click();
  await eventually.poll(rows).toEqual([' | Ø', '12 | Ærø']);
});

test('cells of Excel and of text with tabs are pasted into the grid, which adds what they need', async () => {
  await paste(cell(2, 1), { html: clipboardOf('excel') });
  await eventually.poll(rows).toEqual([' | Ø | ', 'Kommune | 2025 | 2026', 'Ærø | 1,5 | 2', 'Fanø |  | 3']);
  await paste(cell(4, 3), { text: '"fire\nfem"\tseks\n' });
  await eventually.poll(rows).toContain('Fanø |  | fire fem | seks');
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('a paste over filled cells says so, and is taken back from the message or with the keyboard', async () => {
  const before = await rows();
  await paste(cell(2, 1), { text: 'en\tto\ntre\tfire\n' });
  await eventually.poll(tableText).toContain('tre | fire | 2');
  const report = toast('Tabellen er sat ind, men se den efter');
  await eventually(report).toContainText('Teksten i 4 felter er erstattet.');
  await report.getByRole('button', { name: 'Fortryd' }).click();
  await eventually.poll(rows).toEqual(before);
  await paste(cell(2, 1), {
    html: '<table><tr><td><a href="https://a.dk">en</a></td><td>to</td></tr></table>',
  });
  await eventually.poll(tableText).toContain('en | to | 2026');
  await eventually(toast('Tabellen er sat ind')).toContainText('Links eller lister i en tabel');
  await cell(2, 1).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await eventually.poll(rows).toEqual(before);
});

test('a deleted column comes back; words typed since are undone first, and a colleague loses none', async () => {
  const before = await rows();
  await page.getByRole('button', { name: /^Kolonne 2:/ }).click();
  await page.getByRole('menuitem', { name: 'Slet kolonnen' }).click();
  await eventually.poll(tableText).toContain('Kommune | 2026');
  await eventually(toast('Kolonnen er slettet')).toBeVisible();
  await cell(1, 1).click();
  await page.keyboard.type('nyt');
  await eventually.poll(tableText).toContain('nyt | ');
  await client.patch('drafts.page-tabel').set({ 'blocks[1].rows[2].cells[0]': 'Ærø Kommune' }).commit();
  await eventually(cell(3, 1)).toHaveValue('Ærø Kommune');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(1, 1)).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+z');
  const merged = before.map((line) => line.replace(/^Ærø \|/, 'Ærø Kommune |'));
  await eventually.poll(rows).toEqual(merged);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await eventually.poll(tableText).toContain('Kommune | 2026');
  await page.keyboard.press('ControlOrMeta+z');
  await eventually.poll(rows).toEqual(merged);
  await closeBlock();
});

test('what is pasted into a field without formatting is cleaned, and undo takes it back', async () => {
  await openDocument(page, 'page', 'page-indsat');
  const lead = field(page, 'lead');
  await lead.fill('');
  await paste(lead, { text: 'Ledel\u00adse i\r\nkommuner,\u00a0 "sammen"\n' });
  await expect(lead).toHaveValue('Ledelse i kommuner, »sammen«');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(lead).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await eventually
    .poll(async () => (await readDraft<{ lead: string }>(site, 'page-indsat'))?.lead)
    .toBe('Ledelse i kommuner, »sammen«');
});
