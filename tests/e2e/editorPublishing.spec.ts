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
  publish,
  shows,
} from './support/studio.ts';

// The editor's way around »Udgiv«, in order.
sharedStudio();

// The Studio is slow on a busy machine: nothing here is timed.
const expect = base.configure({ timeout: 60_000 });

const tree = () => page.getByTestId('page-tree');
const row = (title: string) => tree().getByRole('listitem').filter({ hasText: title }).last();
const publishButton = () => page.getByRole('button', { name: 'Udgiv', exact: true });
const question = () => page.getByRole('dialog', { name: 'Før du udgiver' });
const report = () => page.getByTestId('after-publishing');
const rowsOf = (id: string) => client.getDocument(id);

test('a page with pages below it is a page in the tree: it has its address, and its link opens its form', async () => {
  await goToDesk(page, '/page');
  const strategy = tree().getByRole('link', { name: 'Strategi /strategi', exact: true });
  // The only list on a phone: the content of the pane must have a height of its own.
  await page.setViewportSize({ width: 390, height: 900 });
  await expect(strategy).toBeInViewport();
  await page.setViewportSize({ width: 1440, height: 900 });
  await strategy.click();
  await expect(field(page, 'title')).toHaveValue('Strategi');
  await expect(tree().getByRole('list', { name: 'Sider under Strategi' })).toContainText('/strategi/ok21');
  await tree().getByRole('button', { name: 'Skjul siderne under Strategi' }).click();
  await expect(tree().getByRole('list', { name: 'Sider under Strategi' })).toHaveCount(0);
  await tree().getByRole('button', { name: 'Vis siderne under Strategi' }).click();
});

test('»Ny side herunder« opens a new page below the one that is open, and the tree says that nobody sees it yet', async () => {
  await choose(page, 'Ny side herunder');
  await field(page, 'title').fill('Netværk i Århus');
  await field(page, 'lead').fill('Om netværket i Århus.');
  await expect(row('Netværk i Århus')).toContainText('/strategi/netvaerk-i-aarhus');
  await expect(row('Netværk i Århus')).toContainText('Ikke udgivet');
});

test('a page that nothing leads to is published with a shortcut on the page above, and the site says when all see it', async () => {
  await askToPublish(page, 'Hvor skal den kunne findes?');
  await expect(question().getByRole('radio', { name: 'På siden »Strategi«' })).toBeChecked();
  await question().getByRole('button', { name: 'Udgiv nu' }).click();
  await expect(report()).toContainText(/Nu kan alle se den \(kl\. \d{1,2}\.\d{2}\)/);
  await expect(report()).toContainText('Den er sat ind i genvejene');
  await shows(site, '/strategi', 'href="/strategi/netvaerk-i-aarhus"');
  const opened = page.waitForEvent('popup');
  await report().getByRole('link', { name: 'Åbn siden' }).click();
  const visitor = await opened;
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Netværk i Århus');
  await visitor.close();
  await expect(row('Netværk i Århus')).not.toContainText('Ikke udgivet');
});

test('its next version is published without a question, and is marked as changed before', async () => {
  await field(page, 'lead').fill('Om netværket i Århus og omegn.');
  await expect(row('Netværk i Århus')).toContainText('Ændret');
  await publish(page);
  await shows(site, '/strategi/netvaerk-i-aarhus', 'Om netværket i Århus og omegn.');
  await expect(report()).toContainText('Nu kan alle se den');
});

test('a new page can be put in the main menu, also of the settings that are being edited', async () => {
  const { _rev, _createdAt, _updatedAt, ...settings } = (await rowsOf('siteSettings')) ?? {};
  await client.createOrReplace({ ...settings, _id: 'drafts.siteSettings', _type: 'siteSettings' });
  await goToDesk(page, '/page');
  await createFrom(page, 'Tom side');
  await field(page, 'title').fill('Om øerne');
  await field(page, 'lead').fill('Om ledelse på øerne.');
  await publish(page, { place: 'I hovedmenuen' });
  await expect(report()).toContainText('Den er sat ind i hovedmenuen.');
  await shows(site, '/', 'href="/om-oeerne"');
  const draft = await readDraft<{ mainMenu: { _ref: string }[] }>(site, 'siteSettings');
  const published = await rowsOf('siteSettings');
  expect(draft?.mainMenu.at(-1)?._ref).toBe(published?.mainMenu.at(-1)._ref);
});

test('a document links to the page that visitors see', async () => {
  await openDocument(page, 'strategy', 'strategy-ok21');
  await expect(page.getByRole('link', { name: 'Åbn den offentlige side' })).toHaveAttribute(
    'href',
    '/strategi/ok21',
  );
});

test('when the site does not show it, the message is red and »Prøv igen« mends it', async () => {
  await openDocument(page, 'page', 'page-baggrund');
  const notThere = (route: Route) => route.fulfill({ status: 404, body: '' });
  await page.route('**/baggrund', notThere);
  await field(page, 'lead').fill('En indledning, som først ikke vises.');
  await publish(page);
  await expect(report()).toContainText('Udgivet, men webstedet viser ikke den nye udgave endnu.');
  await page.unroute('**/baggrund', notThere);
  await report().getByRole('button', { name: 'Prøv igen' }).click();
  await expect(report()).toContainText('Nu kan alle se den');
});

test('the retry is open to anyone, and does nothing for a page that is up to date, a draft or an unknown id', async () => {
  const retry = async (id: string) =>
    (await fetch(`${site.url}/api/revalidate/page?id=${id}`, { method: 'POST' })).status;
  await expect.poll(() => retry('page-baggrund')).toBe(200);
  for (const id of ['drafts.siteSettings', 'siteSettings', 'unknown'])
    await expect.poll(() => retry(id)).toBe(404);
  expect((await fetch(`${site.url}/api/revalidate/page?id=page-baggrund`)).status).toBe(405);
});

test('an impossible date is named on its field, is kept, and cannot be published', async () => {
  await page.getByRole('tab', { name: 'Redaktion' }).click();
  const date = field(page, 'nextReview');
  await date.fill('31.02.2027');
  await page.getByRole('tab', { name: 'Indhold' }).click();
  await field(page, 'lead').fill('En indledning ved siden af en umulig dato.');
  await expect
    .poll(async () => (await readDraft<{ lead: string }>(site, 'page-baggrund'))?.lead)
    .toContain('umulig');
  await expect(publishButton()).toBeDisabled();
  await page.getByRole('tab', { name: 'Redaktion' }).click();
  await expect(date).toHaveValue('31.02.2027');
  await expect(page.getByTestId('messages-nextReview')).toHaveText(
    'Datoen 31.02.2027 findes ikke. Skriv dag, måned og år, for eksempel 31.12.2027.',
  );
  await date.fill('1/1-2031');
  await date.press('Enter');
  await expect(date).toHaveValue('01.01.2031');
  await publish(page);
  expect((await rowsOf('page-baggrund'))?.nextReview).toBe('2031-01-01');
});

test('the messages of a field stand below it, at every width', async () => {
  await page.getByRole('tab', { name: 'Indhold' }).click();
  await field(page, 'title').fill('');
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page.getByTestId('messages-title')).toBeVisible();
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await field(page, 'title').fill('Baggrund');
});

test('a publish with warnings names them and asks; »Ret« leads to the field', async () => {
  await page.getByRole('tab', { name: 'Søgning og deling' }).click();
  await field(page, 'seo.description').fill('Alt for lang. '.repeat(20));
  await askToPublish(page, 'Der er én advarsel');
  await question().getByRole('button', { name: 'Ret' }).click();
  await expect(question()).toHaveCount(0);
  await expect(field(page, 'seo.description')).toBeFocused();
  await askToPublish(page, 'Der er én advarsel');
  await question().getByRole('button', { name: 'Udgiv alligevel' }).click();
  await expect.poll(async () => (await rowsOf('page-baggrund'))?.seo?.description).toContain('Alt for lang.');
});

test('warnings of the latest words are named, also if they are the first change since the last publish', async () => {
  for (const id of ['page-organisation', 'page-netvaerksgrupper', 'page-privatliv']) {
    await openDocument(page, 'page', id);
    await page.getByRole('tab', { name: 'Søgning og deling' }).click();
    const description = field(page, 'seo.description');
    await expect(description).toBeVisible();
    await description.fill('Alt for lang. '.repeat(20));
    await askToPublish(page, 'Der er én advarsel');
    await question().getByRole('button', { name: 'Tilbage' }).click();
    await expect(question()).toHaveCount(0);
    expect((await rowsOf(id))?.seo?.description).not.toContain('Alt for lang.');
  }
});

test('a click on »Udgiv« while a change is being saved waits for it', async () => {
  await openDocument(page, 'page', 'page-formaal');
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const hold = async (route: Route) => {
    await released;
    await route.continue();
  };
  await page.route('**/data/{mutate,actions}/**', hold);
  await field(page, 'lead').fill('En indledning, som gemmes langsomt.');
  await publishButton().click();
  await expect(publishButton()).toBeDisabled();
  release();
  await expect(report()).toContainText('Nu kan alle se den');
  await page.unroute('**/data/{mutate,actions}/**', hold);
  await shows(site, '/formaal', 'En indledning, som gemmes langsomt.');
});

test('a check of earlier words that never ends does not keep the latest from being published', async () => {
  await openDocument(page, 'page', 'page-baggrund');
  const queries = '**/data/query/**';
  let unanswered = 0;
  const holdFirst = (route: Route) => {
    const isCheck = decodeURIComponent(route.request().url()).includes('slug.current+==+$slug');
    if (isCheck && unanswered++ === 0) return;
    return route.continue();
  };
  await page.route(queries, holdFirst);
  await field(page, 'lead').fill('Ord, hvis kontrol aldrig bliver færdig.');
  await expect.poll(() => unanswered).toBeGreaterThan(0);
  await field(page, 'lead').fill('De sidste ord.');
  await publish(page);
  await page.unroute(queries, holdFirst);
  await shows(site, '/baggrund', 'De sidste ord.');
});

test('a page is checked and published although the browser is never idle', async ({ browser }) => {
  const storageState = await page.context().storageState();
  const busy = await browser.newPage({ storageState, locale: 'da-DK' });
  await busy.emulateMedia({ reducedMotion: 'reduce' });
  await busy.addInitScript(() => {
    window.requestIdleCallback = (callback, { timeout } = {}) =>
      timeout === undefined
        ? 0
        : Number(setTimeout(() => callback({ didTimeout: true, timeRemaining: () => 0 }), timeout));
    window.cancelIdleCallback = (handle) => clearTimeout(handle);
  });
  await busy.goto(`${site.url}/studio/structure/page;page-formaal`);
  await field(busy, 'lead').fill('Udgivet fra en travl maskine.');
  await busy.getByRole('button', { name: 'Udgiv', exact: true }).click();
  await shows(site, '/formaal', 'Udgivet fra en travl maskine.');
  await busy.close();
});
