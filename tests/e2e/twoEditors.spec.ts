import { expect as base, type Locator, type Page } from '@playwright/test';
import { readDraft } from './support/readDraft.ts';
import { page as aase, sharedStudio, site, test } from './support/sharedStudio.ts';
import { field, logIn, openDocument, publish, shows } from './support/studio.ts';

// Two editors in one document. In order: each test begins with the draft of the previous one.
sharedStudio();

const AASE = 'Åse Prøve';
const BO = 'Bo Medprøve';

type Span = { text: string };
type Block = { _key: string; content?: { children: Span[] }[] };
type Draft = { title: string; lead: string; blocks: Block[] };

// The Studio is slow on a busy machine: nothing here is timed.
const PATIENCE = 60_000;
const expect = base.configure({ timeout: PATIENCE });

let bo: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(3 * PATIENCE);
  bo = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  bo.setDefaultTimeout(PATIENCE);
  await logIn(bo, site, { name: BO });
  for (const page of [aase, bo]) await openDocument(page, 'page', 'page-baggrund');
});

test.afterAll(() => bo?.close());

/** The lake's draft; both editors' windows must come to show it. */
const draft = async () => (await readDraft<Draft>(site, 'page-baggrund')) as Draft;

/** Waits until both windows and the draft have the same value, and returns it. */
async function waitForAgreement(name: 'title' | 'lead', fits: (value: string) => boolean): Promise<string> {
  const currentValues = async () => [
    await field(aase, name).inputValue(),
    await field(bo, name).inputValue(),
    (await draft())?.[name] ?? '',
  ];
  await expect
    .poll(async () => {
      const values = await currentValues();
      return new Set(values).size === 1 && fits(values[0] as string) ? 'agreed' : values;
    })
    .toBe('agreed');
  return field(aase, name).inputValue();
}

test('each sees where the other is', async () => {
  await field(aase, 'title').click();
  await field(bo, 'lead').click();
  for (const [page, otherPage] of [
    [bo, AASE],
    [aase, BO],
  ] as const) {
    await expect(page.getByLabel(`${otherPage} redigerer dokumentet lige nu`)).toBeVisible();
    // The avatar with an arrow is at the field.
    await expect(page.locator(`[data-arrow-position][aria-label="${otherPage}"]`).first()).toBeVisible();
  }
  await aase.locator('#global-presence-menu').click();
  await expect(aase.getByRole('menuitem', { name: BO })).toBeVisible();
  await aase.keyboard.press('Escape');
});

test('in different fields at the same time, no word is lost', async () => {
  await field(aase, 'title').press('End');
  await field(bo, 'lead').press('Control+End');
  await Promise.all([
    field(aase, 'title').pressSequentially(' og historie', { delay: 40 }),
    field(bo, 'lead').pressSequentially(' Fortalt af Bo, med æ, ø og å.', { delay: 30 }),
  ]);
  await waitForAgreement('title', (value) => value === 'Baggrund og historie');
  await waitForAgreement('lead', (value) => value.endsWith(' Fortalt af Bo, med æ, ø og å.'));
});

test('in the same field at the same time, both get the same text, and other fields keep theirs', async () => {
  await field(aase, 'lead').press('Control+Home');
  await field(bo, 'lead').press('Control+End');
  const before = await field(aase, 'lead').inputValue();
  await Promise.all([
    field(aase, 'lead').pressSequentially('Først. ', { delay: 60 }),
    field(bo, 'lead').pressSequentially(' Sidst.', { delay: 60 }),
  ]);
  // The last typed letter may win over another; only the equality of both windows is guaranteed.
  await waitForAgreement('lead', (value) => value !== before && value.includes('Fortalt af Bo'));
  await waitForAgreement('title', (value) => value === 'Baggrund og historie');
});

test("in the same body text at the same time, both editors' words remain", async () => {
  const texts = await Promise.all([aase, bo].map(openBody));
  const [first, last] = texts as [Locator, Locator];
  await first.click();
  await first.press('Control+Home');
  await last.click();
  await last.press('Control+End');
  await Promise.all([
    aase.keyboard.type('Åse skrev her. ', { delay: 50 }),
    bo.keyboard.type(' Bo skrev der.', { delay: 50 }),
  ]);
  const body = async () => (await draft()).blocks.find(({ _key }) => _key === 'anledning')?.content ?? [];
  const stored = async () =>
    (await body()).flatMap(({ children }) => children.map(({ text }) => text)).join('');
  await expect
    .poll(async () => {
      const finalTexts = [await stored(), await first.textContent(), await last.textContent()].map(letters);
      const isComplete = finalTexts.every(
        (text) => text.includes('Åseskrevher.') && text.includes('Boskrevder.'),
      );
      return isComplete && new Set(finalTexts).size === 1 ? 'agreed' : finalTexts;
    })
    .toBe('agreed');
});

/** Opens the first text block and returns its editor. */
async function openBody(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /Hvorfor et væksthus/ }).click();
  const text = page.locator('[contenteditable=true]').first();
  await expect(text).toContainText('Væksthuset');
  return text;
}

/** A text without the space between and around its paragraphs, where the editor inserts markers. */
const letters = (text: string | null) => (text ?? '').replaceAll(/[\s\uFEFF\u200B]/g, '');

test('a publish of one editor is visible to the other', async () => {
  for (const page of [aase, bo]) await openDocument(page, 'page', 'page-baggrund');
  await expect(bo.getByRole('button', { name: 'Udgiv', exact: true })).toBeEnabled();
  await publish(aase);
  await expect(bo.getByRole('button', { name: 'Udgiv', exact: true })).toBeDisabled();
  await expect(bo.getByTestId('pane-footer-document-status')).toContainText('Sidst udgivet');
  expect(await draft()).toBe(null);
  await shows(site, '/baggrund', 'Baggrund og historie');
});
