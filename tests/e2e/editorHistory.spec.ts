import { expect } from '@playwright/test';
import { page, sharedStudio, site, test } from './support/sharedStudio.ts';
import { choose, eventually, field, logIn, openDocument, openTab, publish, shows } from './support/studio.ts';

// Two editors change one page, and its history is checked. In order.
sharedStudio();

// No other file changes this page, whose history is counted.
const ID = 'page-formaal-og-baggrund';
const PATH = '/formaal-og-baggrund';

const first = 'Første udgave: tre parter står bag huset.';
const second = 'Anden udgave: fire parter står bag huset.';

/** Events in the history of the open document, newest first, each with the person's name. */
const events = () => page.getByTestId('timeline-item-button');

/** The lead that a visitor reads under the title. */
const leadOf = async (path: string) =>
  /<h1[^>]*>.*?<\/h1><p[^>]*>(.*?)<\/p>/s.exec(await (await fetch(site.url + path)).text())?.[1];

test('two people change a page, one after the other', async ({ browser }) => {
  await openDocument(page, 'page', ID);
  await field(page, 'lead').fill(first);
  await publish(page);
  await shows(site, PATH, first);

  const context = await browser.newContext();
  const theirs = await context.newPage();
  await logIn(theirs, site, { name: 'Bjørn Eksempel' });
  await openDocument(theirs, 'page', ID);
  await eventually(field(theirs, 'lead')).toHaveValue(first);
  await field(theirs, 'lead').fill(second);
  await publish(theirs);
  await shows(site, PATH, second);
  await context.close();
});

test('the history lists the events in Danish, with their authors', async () => {
  await eventually(field(page, 'lead')).toHaveValue(second);
  await page.getByTestId('pane-footer-document-status').click();
  await page.getByRole('tab', { name: 'Historik' }).click();
  await eventually(events()).toHaveCount(3);
  // The first content is as old as the test build.
  const when = '(?:lige nu|i går|\\d+ \\S+ siden)';
  for (const [index, words] of [
    'Bjørn Eksempel Udgivet',
    'Åse Prøve Udgivet',
    'Første indhold Oprettet',
  ].entries()) {
    await eventually(events().nth(index)).toHaveAccessibleName(new RegExp(`^${words} ${when}$`));
  }
});

test('a publish event expands to the edits that it contains', async () => {
  // The arrow beside it, whose name is only in a tooltip.
  const arrow = events().first().locator('xpath=following::button[1]');
  await arrow.hover();
  await eventually(page.getByText('Fold ud').first()).toBeVisible();
  await arrow.click();
  await eventually(page.getByRole('button', { name: /^Bjørn Eksempel Kladde oprettet/ })).toBeVisible();
  await arrow.click();
  await eventually(events()).toHaveCount(3);
});

test('two versions are compared, and differences are marked', async () => {
  await page.getByRole('tab', { name: 'Gennemgå ændringer' }).click();
  const changes = page.getByRole('tabpanel');
  await changes.getByTestId('timeline-menu-open-button').first().click();
  await events()
    .filter({ hasText: /Udgivet/ })
    .click();
  const date = /Udgivet: \d+\. \p{Letter}+\.? \d{4}, \d\d\.\d\d/u;
  for (const end of await changes.getByTestId('timeline-menu-open-button').all()) {
    await eventually(end).toHaveText(date);
  }
  await eventually(changes.getByText('Indledning')).toBeVisible();
  await eventually(changes.locator('del')).toHaveText(['Første', 't']);
  await eventually(changes.locator('ins')).toHaveText(['Anden', 'fi']);
  for (const marked of await changes.locator('del, ins').all()) {
    const colours = await marked.evaluate((each) =>
      [each, each.closest('[data-ui="diff-card"]')].map(
        (part) => part && getComputedStyle(part).backgroundColor,
      ),
    );
    expect(colours.some((colour) => colour && colour !== 'rgba(0, 0, 0, 0)')).toBe(true);
  }
});

test('the earlier version is restored: as a draft first, public after publishing', async () => {
  await page.getByRole('tab', { name: 'Historik' }).click();
  await page.getByRole('button', { name: /^Åse Prøve Udgivet/ }).click();
  await eventually(field(page, 'lead')).toHaveValue(first);
  await expect(field(page, 'lead')).toHaveAttribute('readonly');
  await expect(page.getByText('Du ser en tidligere version')).toBeVisible();
  await page.getByRole('button', { name: 'Gendan denne version' }).click();
  await eventually(
    page.getByText('Er du sikker på, at du vil gendanne denne version af dokumentet?'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Bekræft' }).click();
  await eventually(page.getByText('Formål og baggrund er gendannet')).toBeVisible();
  await eventually(field(page, 'lead')).not.toHaveAttribute('readonly');
  expect(await leadOf(PATH)).toBe(second);

  await publish(page);
  await shows(site, PATH, first);
  expect(await leadOf(PATH)).toBe(first);
});

test('the history continues from there, and closes', async () => {
  await page.getByTestId('pane-footer-document-status').click();
  await page.getByRole('tab', { name: 'Historik' }).click();
  await eventually(events()).toHaveCount(4);
  await expect(events().first()).toHaveAccessibleName(/^Åse Prøve Udgivet/);
  await page.getByRole('button', { name: 'Luk historik' }).click();
  await eventually(events()).toHaveCount(0);
});

test('changes are discarded: the page is again the published version', async () => {
  await field(page, 'lead').fill('En tanke, som ikke holdt.');
  await eventually(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeEnabled();
  await choose(page, 'Kassér ændringer');
  const question = page.getByRole('dialog', { name: 'Vil du kassere ændringerne?' });
  await eventually(question).toContainText(
    'Er du sikker på, at du vil kassere alle ændringer, der er lavet siden dokumentet sidst blev udgivet?',
  );
  await question.getByRole('button', { name: 'Kassér ændringer' }).click();
  await eventually(page.getByText('Alle ændringer er kasseret.')).toBeVisible();
  await eventually(field(page, 'lead')).toHaveValue(first);
  await eventually(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeDisabled();
  expect(await leadOf(PATH)).toBe(first);
});

test('a page is duplicated: a new draft, which needs its own slug', async () => {
  await choose(page, 'Dupliker');
  await eventually(page).not.toHaveURL(new RegExp(ID));
  await eventually(field(page, 'lead')).toHaveValue(first);
  await page.getByRole('button', { name: 'Fejl og mangler' }).click();
  await eventually(
    page.getByRole('button', {
      name: '»Formål og baggrund« har allerede denne adresse. Skriv en anden, eller vælg en anden overordnet side.',
    }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeDisabled();

  await field(page, 'title').fill('Kredsløb');
  await openTab(page, 'Placering');
  await eventually(field(page, 'slug')).toHaveValue('kredsloeb');
  await eventually(page.getByText('Ingen fejl eller mangler')).toBeVisible();
  await publish(page);
  await shows(site, '/kredsloeb', 'Kredsløb</h1>');
  expect(await leadOf('/kredsloeb')).toBe(first);
  expect(await (await fetch(site.url + PATH)).text()).toContain('Formål og baggrund</h1>');
});
