import { expect as base, type Route } from '@playwright/test';
import { readDraft } from './support/readDraft.ts';
import { client, page, sharedStudio, site, test } from './support/sharedStudio.ts';
import {
  askToPublish,
  choose,
  createFrom,
  field,
  goToDesk,
  openDocument,
  openTab,
} from './support/studio.ts';

// A publish that an editor leaves, that a colleague overtakes, or that is refused: the editor is told. In order.
sharedStudio();

const expect = base.configure({ timeout: 60_000 });

const id = 'page-baggrund';
const publishButton = () => page.getByRole('button', { name: 'Udgiv', exact: true });
const question = () => page.getByRole('dialog', { name: 'Før du udgiver' });
const report = () => page.getByTestId('after-publishing');
const toast = (words: string | RegExp) => page.locator('[data-ui="Toast"]').filter({ hasText: words });

/** Lets publishes wait until the returned function is called. @param refuses answers them with an error then */
async function holdPublishes({ refuses = false } = {}): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.unrouteAll();
  await page.route('**/data/actions/**', async (route: Route) => {
    if (!route.request().postData()?.includes('document.publish')) return route.continue();
    await released;
    return refuses ? route.fulfill({ status: 400, json: { message: 'refused' } }) : route.continue();
  });
  return release;
}

/**
 * Makes a new page, publishes it with a place in the main menu, and opens another page before the store has answered.
 *
 * @returns a function that lets the store answer
 */
async function publishAndLeave(title: string): Promise<() => void> {
  await goToDesk(page, '/page');
  await createFrom(page, 'Tom side');
  await field(page, 'title').fill(title);
  await field(page, 'lead').fill('En side, som skal kunne findes.');
  await askToPublish(page, 'Hvor skal den kunne findes?');
  await question().getByRole('radio', { name: 'I hovedmenuen' }).check();
  const release = await holdPublishes();
  await question().getByRole('button', { name: 'Udgiv nu' }).click();
  await goToDesk(page, '/page;page-formaal');
  await expect(field(page, 'title')).toHaveValue('Formål');
  return release;
}

const isInMenu = async (title: string) =>
  (await client.fetch<string[]>('*[_id == "siteSettings"][0].mainMenu[]->title')).includes(title);

test('a new page gets its place although the editor has left it before it was published', async () => {
  const release = await publishAndLeave('Om broerne');
  release();
  await expect.poll(() => isInMenu('Om broerne')).toBe(true);
  await expect(toast('»Om broerne« er udgivet og sat ind i hovedmenuen')).toBeVisible();
});

test('a place that cannot be changed is tried again from the message, also when the page is closed', async () => {
  const release = await publishAndLeave('Om tunnelerne');
  const refuse = (route: Route) => route.abort();
  await page.route('**/data/mutate/**', refuse);
  release();
  await expect(toast('»Om tunnelerne« kunne ikke sættes ind i hovedmenuen')).toBeVisible();
  await page.unroute('**/data/mutate/**', refuse);
  await toast('Om tunnelerne').getByRole('button', { name: 'Tilføj igen' }).click();
  await expect.poll(() => isInMenu('Om tunnelerne')).toBe(true);
});

test('a publish that fails after the editor has left the page is told', async () => {
  await openDocument(page, 'page', id);
  await field(page, 'lead').fill('En indledning, som ikke bliver udgivet.');
  await expect(publishButton()).toBeEnabled();
  const refuse = await holdPublishes({ refuses: true });
  const sent = page.waitForRequest((request) => request.postData()?.includes('document.publish') ?? false);
  await publishButton().click();
  await sent;
  await goToDesk(page, '/page;page-formaal');
  await expect(field(page, 'title')).toHaveValue('Formål');
  refuse();
  await expect(toast('»Baggrund« blev ikke udgivet')).toBeVisible();
  await page.unrouteAll();
});

test('a date that is typed and not confirmed is read before a publish from the keyboard', async () => {
  await openDocument(page, 'page', id);
  const before = (await client.getDocument(id))?._rev;
  await openTab(page, 'Redaktion');
  await field(page, 'nextReview').fill('31.02.2027');
  await field(page, 'nextReview').press('Control+Alt+p');
  await expect(toast(/^Ikke udgivet/)).toContainText('31.02.2027');
  expect((await client.getDocument(id))?._rev).toBe(before);
  await expect(publishButton()).toBeDisabled();
});

test('a date that cannot be read is told in every tab, with a way to its field', async () => {
  await openTab(page, 'Indhold');
  const notice = page.getByTestId('unread');
  await expect(notice).toHaveText(/Ret datoen »31.02.2027«, før du udgiver./);
  await expect(notice).toBeInViewport();
  await notice.getByRole('button', { name: 'Gå til feltet' }).click();
  await expect(field(page, 'nextReview')).toBeFocused();
});

test('»Kassér ændringer« also discards a date that cannot be read', async () => {
  await openTab(page, 'Indhold');
  await choose(page, 'Kassér ændringer');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Kassér/ })
    .click();
  await expect.poll(() => readDraft(site, id)).toBe(null);
  await expect(page.getByTestId('unread')).toHaveCount(0);
  await openTab(page, 'Redaktion');
  await expect(field(page, 'nextReview')).not.toHaveValue('31.02.2027');
});

test('a valid date is published from the keyboard without leaving its field, and the message is seen', async () => {
  await openTab(page, 'Indhold');
  await field(page, 'lead').fill('En indledning til en dato.');
  await openTab(page, 'Redaktion');
  await expect(publishButton()).toBeEnabled();
  await field(page, 'nextReview').fill('1.2.2031');
  await field(page, 'nextReview').press('Control+Alt+p');
  await expect.poll(async () => (await client.getDocument(id))?.nextReview).toBe('2031-02-01');
  await expect(report()).toContainText('Nu kan alle se den');
  await expect(report()).toBeInViewport({ ratio: 1 });
});

test('a publish of a colleague closes the dialog with a message, and the next word does not open it again', async () => {
  await openTab(page, 'Søgning og deling');
  await field(page, 'seo.description').fill('Alt for lang. '.repeat(20));
  await expect(publishButton()).toBeEnabled();
  await field(page, 'seo.description').press('Control+Alt+p');
  await expect(question()).toContainText('Der er én advarsel');
  const { _id, _rev, ...draft } = (await client.getDocument(`drafts.${id}`)) as {
    _id: string;
    _rev: string;
  };
  await client
    .transaction()
    .createOrReplace({ ...draft, _id: id, _type: 'page' })
    .delete(`drafts.${id}`)
    .commit();
  await expect(question()).toHaveCount(0);
  await expect(toast(/^Ikke udgivet/)).toContainText('udgivet eller kasseret');
  await field(page, 'seo.description').fill('Stadig for lang. '.repeat(20));
  await expect(publishButton()).toBeEnabled();
  await expect(question()).toHaveCount(0);
});

test('an error that only the publish finds is told by name', async () => {
  await openTab(page, 'Indhold');
  await field(page, 'title').fill('');
  await field(page, 'title').press('Control+Alt+p');
  await expect(toast(/^Ikke udgivet/)).toContainText('Titel');
  await expect(question()).toHaveCount(0);
});
