import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect as base, type Page, test } from '@playwright/test';
import { allTests } from '../effort.ts';
import { interruptions, seededRandom } from './support/interruptions.ts';
import { logInAgain, loginDialog, revokeLogin } from './support/loginOfEditor.ts';
import { readDraft } from './support/readDraft.ts';
import { field, goToDesk, logIn, openDocument } from './support/studio.ts';
import { startSite, type TestSite } from './support/testSite.ts';
import {
  findFault,
  lettersOf,
  recordShownTexts,
  shuffledLetters,
  type TypedText,
  takeShownTexts,
} from './support/typedText.ts';

// Typed text is kept when the login, the store, the site or the network goes away in the middle of it. In
// order: each test goes on in the document of the previous one.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const expect = base.configure({ timeout: 60_000 });
const ID = 'page-baggrund';

type Block = { _key: string; content?: { children: { text: string }[] }[] };
type Draft = { lead: string; blocks: Block[] };

let site: TestSite;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  site = await startSite();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.setDefaultTimeout(60_000);
  await logIn(page, site);
  await openDocument(page, 'page', ID);
  await recordShownTexts(page);
});

test.afterAll(async () => {
  await page?.context().close();
  await site?.stop();
});

const lead: TypedText = {
  name: 'lead',
  // Both are read-only while the connection is away.
  input: () => page.getByTestId('field-lead').locator('textarea:not([readonly])'),
  shown: () => field(page, 'lead').inputValue(),
  stored: async () => (await readDraft<Draft>(site, ID))?.lead ?? '',
  plain: (text) => text,
};

const body: TypedText = {
  name: 'rich text',
  input: () => page.locator('[contenteditable=true]').first(),
  shown: async () => lettersOf(await page.locator('[contenteditable]').first().textContent()),
  stored: async () => {
    const blocks = (await readDraft<Draft>(site, ID))?.blocks ?? [];
    const content = blocks.find(({ _key }) => _key === 'anledning')?.content ?? [];
    return lettersOf(content.flatMap(({ children }) => children.map(({ text }) => text)).join(''));
  },
  plain: lettersOf,
};

const notice = () => page.getByTestId('save-notice');

/** Types at the end of a text with the keyboard, as an editor does. */
async function write(text: TypedText, words: string): Promise<void> {
  await text.input().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words, { delay: 15 });
}

/** Waits until the store has exactly the words that are shown, and returns them. */
async function savedAsShown(text: TypedText): Promise<string> {
  await expect.poll(async () => (await text.stored()) === (await text.shown())).toBe(true);
  return text.shown();
}

/** Types while something goes away; some of the last letters before that are not saved yet. */
async function writeDuring<T>(text: TypedText, words: string, interrupt: () => Promise<T>): Promise<T> {
  await write(text, ` ${words}`);
  const [result] = await Promise.all([interrupt(), page.keyboard.type(` ${words}`.repeat(4), { delay: 15 })]);
  return result;
}

test('a word that is typed just before the form closes is saved', async () => {
  await write(lead, ' Først.');
  await savedAsShown(lead);
  // The Studio saves at most once a second: the last word waits when the form closes.
  await page.keyboard.type(' Så.');
  await page.keyboard.type(' Til sidst.');
  const shown = await lead.shown();
  await goToDesk(page);
  await expect.poll(lead.stored).toBe(shown);
  await openDocument(page, 'page', ID);
});

test('a login that ends while typing is asked for over the form, and the words are saved after it', async () => {
  await writeDuring(lead, 'Skrevet midt i en sætning.', () => revokeLogin(page, site));
  await expect(loginDialog(page)).toBeVisible();
  const shown = await lead.shown();
  expect(shown).toContain(' Skrevet midt i en sætning.');
  await expect(loginDialog(page).getByLabel('Adgangskode')).toBeFocused();
  await logInAgain(page, { password: 'forkert' });
  await expect(loginDialog(page).getByRole('alert')).toContainText('adgangskoden er forkert');
  await logInAgain(page);
  await expect(loginDialog(page)).toHaveCount(0);
  expect(await savedAsShown(lead)).toBe(shown);
  await expect(lead.input()).toBeFocused();
  await page.keyboard.type(' Videre.');
  expect(await savedAsShown(lead)).toBe(`${shown} Videre.`);
});

test('a login that has expired is asked for in the same way', async () => {
  await writeDuring(lead, 'Skrevet, da det udløb.', async () => expireLogins(site));
  await expect(loginDialog(page)).toBeVisible();
  const shown = await lead.shown();
  await logInAgain(page);
  expect(await savedAsShown(lead)).toBe(shown);
});

test('a logout in another tab leaves the words of this one, until somebody logs in again', async () => {
  const other = await page.context().newPage();
  await other.goto(`${site.url}/studio`);
  // The desk opens its front desk a moment later, which closes open menus.
  await expect(other.getByRole('region', { name: 'Dine kladder' })).toBeVisible();
  await other.locator('#user-menu').click();
  await writeDuring(lead, 'Skrevet under et log ud.', () => other.getByText('Log ud').click());
  await expect(loginDialog(page)).toBeVisible();
  await other.close();
  const shown = await lead.shown();
  await logInAgain(page);
  expect(await savedAsShown(lead)).toBe(shown);
});

test('nothing is saved under the name of somebody else who logs in', async () => {
  await writeDuring(lead, 'Åses ord.', site.lake.kill);
  await expect(notice()).toContainText('Ikke gemt endnu');
  const shown = await lead.shown();
  expireLogins(site);
  await site.lake.start();
  await expect(loginDialog(page)).toBeVisible();
  await logInAgain(page, { name: 'Bo Medprøve' });
  const asked = page.getByRole('dialog', { name: 'Du er logget ind som Bo Medprøve' });
  await expect(asked).toContainText('Åse Prøve har skrevet noget her');
  expect(await lead.stored()).not.toBe(shown);
  await asked.getByRole('button', { name: 'Log ind som Åse Prøve, og gem' }).click();
  await logInAgain(page);
  expect(await savedAsShown(lead)).toBe(shown);
});

for (const kind of ['store killed', 'site restarted', 'network away']) {
  test(`${kind} while typing: the form says what is not saved and why, and then that it is`, async () => {
    const interrupt = interruptions[kind] as (typeof interruptions)[string];
    const bringBack = await writeDuring(lead, `Skrevet: ${kind}.`, () => interrupt(page, site));
    await expect(notice()).toContainText('Ikke gemt endnu');
    await expect(notice()).toContainText(
      kind === 'network away' ? 'Computeren har ikke forbindelse til nettet.' : 'Serveren svarer ikke.',
    );
    await expect(notice()).toContainText(/skrevet siden kl\. \d\d\.\d\d/);
    const shown = await lead.shown();
    await bringBack();
    await expect(notice()).toContainText('Alt er gemt kl.');
    expect(await savedAsShown(lead)).toBe(shown);
  });
}

test('closing the tab with unsaved words warns; if it dies all the same, they are offered again', async () => {
  await writeDuring(lead, 'Skrevet til sidst.', site.lake.kill);
  const shown = await lead.shown();
  await expect(notice()).toContainText('Ikke gemt endnu');
  const warning = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  expect((await warning).type()).toBe('beforeunload');
  await (await warning).dismiss();
  const context = page.context();
  // The words are written to the browser's storage within a third of a second.
  await expect
    .poll(() =>
      page.evaluate(() => Object.values(localStorage).some((text) => text.includes('Skrevet til sidst.'))),
    )
    .toBe(true);
  const reopened = await context.newPage();
  await page.close();
  page = reopened;
  page.setDefaultTimeout(60_000);
  await site.lake.start();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${site.url}/studio/structure/page;${ID}`);
  const kept = page.getByTestId('kept-text');
  await expect(kept).toContainText('Du skrev i »Indledning«');
  expect(await lead.shown()).not.toBe(shown);
  await kept.getByRole('button', { name: 'Sæt teksten ind' }).click();
  await expect(kept).toHaveCount(0);
  expect(await savedAsShown(lead)).toBe(shown);
  await recordShownTexts(page);
});

test('a letter without a key, the first after rich text is editable again, is saved', async () => {
  await page.getByRole('button', { name: /Hvorfor et væksthus/ }).click();
  await write(body, ' Dikter');
  const shown = await savedAsShown(body);
  await body.input().evaluate((element) => element.setAttribute('contenteditable', 'false'));
  await page
    .locator('[contenteditable=false]')
    .first()
    .evaluate((element) => element.setAttribute('contenteditable', 'true'));
  await page.keyboard.insertText('ø');
  expect(await savedAsShown(body)).toBe(`${shown}ø`);
  await page.keyboard.press('Escape');
});

for (const [index, text] of [lead, body].entries()) {
  const rounds = allTests ? 100 : 4;
  test(`${rounds} random interruptions while typing into ${text.name} lose no letter that was shown, and save none twice`, async () => {
    test.setTimeout(rounds * 60_000);
    const seed = Number(process.env.INTERRUPTION_SEED ?? Date.now() % 1_000_000) + index;
    console.log(`INTERRUPTION_SEED=${seed - index} repeats these interruptions`);
    if (text === body) await page.getByRole('button', { name: /Hvorfor et væksthus/ }).click();
    const random = seededRandom(seed);
    const names = Object.keys(interruptions);
    let before = await savedAsShown(text);
    let shownLetters = 0;
    for (let round = 1; round <= rounds; round++) {
      const name = names[Math.floor(random() * names.length)] as string;
      const label = `round ${round}, seed ${seed}: ${name}`;
      await takeShownTexts(page);
      const letters = ` ${shuffledLetters(random)}`;
      const at = 1 + Math.floor(random() * (letters.length - 1));
      await write(text, letters.slice(0, at));
      const interrupt = interruptions[name] as (typeof interruptions)[string];
      const [bringBack] = await Promise.all([
        interrupt(page, site),
        page.keyboard.type(letters.slice(at), { delay: Math.ceil(random() * 60) }),
      ]);
      const shown = (await takeShownTexts(page)).map(text.plain);
      await bringBack();
      await expect(loginDialog(page), label).toHaveCount(0);
      const after = await savedAsShown(text);
      expect(findFault({ before, letters, shown, after }), label).toBeUndefined();
      shownLetters += after.length - before.length;
      before = after;
      if (round % 10 === 0 || round === rounds)
        console.log(`${text.name}: ${round} interruptions, ${shownLetters} letters shown and saved`);
    }
  });
}

/** Lets every login of a store expire. */
function expireLogins({ lake: { dir } }: TestSite): void {
  const database = new DatabaseSync(join(dir, 'lake.sqlite'), { timeout: 10_000 });
  database.exec('UPDATE tokens SET expires = 1');
  database.close();
}
