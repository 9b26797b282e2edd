import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { contentFile } from '../content/firstContent.ts';
import { englishWordsIn } from './support/english.ts';
import { readDraft } from './support/readDraft.ts';
import { eventually, field, logIn, openDocument, publish, shows } from './support/studio.ts';
import { PASSWORD, startSite, type TestSite } from './support/testSite.ts';
import { noteWordsOnScreen } from './support/wordsOnScreen.ts';

// Three people with accounts of three roles in the real Studio. In order.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let site: TestSite;
const passwords: Record<string, string> = {};
/** Each person's Studio. */
const studios: Record<string, Page> = {};
/** All words that each of them has shown. */
const words: (() => ReadonlyMap<string, string>)[] = [];

const root = resolve(import.meta.dirname, '../..');

/** Runs `npm run editors` beside the running lake. @returns the password that it printed, if any */
async function editors(...args: string[]): Promise<string> {
  const command = resolve(root, 'lib/commands/editors.ts');
  const { stdout } = await promisify(execFile)('node', [command, ...args], { cwd: root, env: site.env });
  return /shown only now: (\S+)/.exec(stdout)?.[1] ?? '';
}

async function openStudio(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  studios[name] = page;
  words.push(await noteWordsOnScreen(page));
  await logIn(page, site, { name, password: passwords[name] });
  return page;
}

test.beforeAll(async () => {
  site = await startSite();
  for (const [name, role] of [
    ['Anna Administrator', 'administrator'],
    ['Rikke Redaktør', 'editor'],
    ['Lars Læser', 'reader'],
  ] as const)
    passwords[name] = await editors('add', name, '--role', role);
});

test.afterAll(async () => {
  for (const page of Object.values(studios)) await page.context().close();
  await site?.stop();
});

const lead = 'Skrevet af en redaktør med egen adgangskode.';
const draftLead = 'En kladde, som ingen har udgivet endnu.';
const banner = (page: Page) => page.getByTestId('permission-check-banner');
const loginError = (page: Page) => page.getByRole('alert');

/** Sends the login form without waiting for the desk. */
async function sendLogin(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('Dit navn').fill(name);
  await page.getByLabel('Adgangskode').fill(password);
  await page.getByRole('button', { name: 'Log ind' }).click();
}

test('an editor publishes, and the history has the name of the account', async ({ browser }) => {
  const page = await openStudio(browser, 'Rikke Redaktør');
  await openDocument(page, 'page', 'page-organisation');
  await field(page, 'lead').fill(lead);
  await publish(page);
  await shows(site, '/organisation', lead);
  await page.getByTestId('pane-footer-document-status').click();
  await page.getByRole('tab', { name: 'Historik' }).click();
  await eventually(page.getByTestId('timeline-item-button').first()).toHaveAccessibleName(
    /^Rikke Redaktør Udgivet/,
  );
  await openDocument(page, 'page', 'page-baggrund');
  await field(page, 'lead').fill(draftLead);
  await eventually
    .poll(async () => (await readDraft<{ lead: string }>(site, 'page-baggrund'))?.lead)
    .toBe(draftLead);
});

test('a reader reads drafts, and is told in Danish what is not allowed', async ({ browser }) => {
  const page = await openStudio(browser, 'Lars Læser');
  await openDocument(page, 'page', 'page-baggrund');
  await eventually(field(page, 'lead')).toHaveValue(draftLead);
  await eventually(banner(page)).toHaveText(
    'Din rolle Læser har ikke adgang til at redigere dokumentet. En administrator kan ændre din rolle.',
  );
  await expect(field(page, 'lead')).not.toBeEditable();
  await expect(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeDisabled();
  await page.getByRole('button', { name: 'Udgiv', exact: true }).hover({ force: true });
  await eventually(page.getByText('Du har ikke adgang til at udgive dokumentet.')).toBeVisible();
  await page.getByRole('button', { name: 'Åbn dokumenthandlinger' }).click();
  // A tooltip that the Studio closes again is opened by another movement.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await page.getByRole('menuitem', { name: 'Slet' }).hover({ force: true });
    await expect(page.getByText('Du har ikke adgang til at slette dokumentet.')).toBeVisible();
  }).toPass();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Opret nyt dokument' }).click();
  await eventually(page.getByText('Viderestilling', { exact: true }).last()).toBeVisible();
  await page.getByText('Viderestilling', { exact: true }).last().hover({ force: true });
  // Each entry has its own tooltip.
  const refusal = page.getByText('Du har ikke adgang til at oprette dette dokument.');
  await eventually(refusal.filter({ visible: true })).toHaveCount(1);
  // Previews are made with a secret that is stored: there is no way to them that fails.
  await expect(page.getByRole('link', { name: 'Forhåndsvisning' })).toHaveCount(0);
});

test('an administrator gives an editor a new password, which ends the logins of before', async ({
  browser,
}) => {
  const page = await openStudio(browser, 'Anna Administrator');
  await page.getByRole('link', { name: 'Redaktører' }).click();
  await eventually(page.getByText('Den fælles adgangskode virker stadig')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Rikke Redaktør' })).toContainText(
    'Redaktør · logget ind',
  );
  await page.getByRole('button', { name: 'Ny adgangskode til Rikke Redaktør' }).click();
  await page.getByRole('button', { name: 'Lav ny adgangskode' }).click();
  const newPassword = (await page.getByRole('dialog').locator('code').textContent()) ?? '';
  expect(newPassword).toMatch(/^\w{4}(?:-\w{4}){3}$/);
  await page.getByRole('button', { name: 'Luk', exact: true }).last().click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Rikke Redaktør' })).not.toContainText(
    'logget ind',
  );

  const theirs = studios['Rikke Redaktør'] as Page;
  await theirs.goto(`${site.url}/studio`);
  await sendLogin(theirs, 'Rikke Redaktør', passwords['Rikke Redaktør'] ?? '');
  await expect(loginError(theirs)).toHaveText('Navnet eller adgangskoden er forkert. Prøv igen.');
  // The shared password opens for other names only.
  await sendLogin(theirs, 'rikke redaktør', PASSWORD);
  await expect(loginError(theirs)).toHaveText('Navnet eller adgangskoden er forkert. Prøv igen.');
  await logIn(theirs, site, { name: 'rikke redaktør', password: newPassword });
  await openDocument(theirs, 'page', 'page-baggrund');
  await eventually(field(theirs, 'lead')).toHaveValue(draftLead);
});

test('a person who is removed is logged out', async () => {
  await editors('remove', 'Lars Læser');
  const page = studios['Lars Læser'] as Page;
  await page.goto(`${site.url}/studio`);
  await eventually(page.getByLabel('Dit navn')).toBeVisible();
  await sendLogin(page, 'Lars Læser', passwords['Lars Læser'] ?? '');
  await expect(loginError(page)).toHaveText('Navnet eller adgangskoden er forkert. Prøv igen.');
});

test('an editor is told in Danish that documents of the system and accounts are for administrators', async () => {
  const page = studios['Rikke Redaktør'] as Page;
  // In no list of the desk, but the address can be typed.
  await page.goto(`${site.url}/studio/intent/edit/id=address-record-page-organisation;type=addressRecord/`);
  await eventually(banner(page)).toHaveText(
    'Din rolle Redaktør har ikke adgang til at redigere dokumentet. En administrator kan ændre din rolle.',
  );
  await expect(page.getByRole('link', { name: 'Redaktører' })).toHaveCount(0);
  // The tab gets its title after the form: the next test is to see it in any case.
  await eventually(page).toHaveTitle('/organisation | Væksthus for Ledelse');
});

test('none of them has seen a word of English', () => {
  const texts = words.flatMap((each) => [...each().keys()]);
  expect(texts.length).toBeGreaterThan(100);
  // The history shows pieces of words that changed, and ids; avatars show initials.
  const content = readFileSync(contentFile, 'utf8');
  const isInterface = (text: string) => !content.includes(text) && !/^\p{Lu}{2}$/u.test(text);
  expect(texts.filter((text) => isInterface(text) && englishWordsIn(text).length > 0)).toEqual([]);
});
