import { expect } from '@playwright/test';
import { fetchUrl } from './support/fetchUrl.ts';
import { page, sharedStudio, site, test } from './support/sharedStudio.ts';
import {
  choose,
  createFrom,
  eventually,
  field,
  goToDesk,
  openDocument,
  openTab,
  publish,
  refer,
} from './support/studio.ts';

// An editor's day with URLs, in order: whatever moves, every link that ever worked still works. Changes
// through the API are tested in movedPages.spec.ts.
sharedStudio({ width: 1920, height: 1200 });

/** The response to a path: its status and its redirect target. */
async function answerAt(path: string): Promise<string> {
  const { status, headers } = await fetchUrl(site.url + path);
  return headers.location === undefined ? `${status}` : `${status} ${headers.location}`;
}

const expectAnswers = (expected: Record<string, string>) =>
  eventually
    .poll(async () => {
      const answers = Object.keys(expected).map(async (path) => [path, await answerAt(path)]);
      return Object.fromEntries(await Promise.all(answers)) as Record<string, string>;
    })
    .toEqual(expected);

/**
 * Publishes, and waits until visitors get the expected responses; records the duration as an annotation of the test.
 */
async function publishAndExpect(expected: Record<string, string>): Promise<void> {
  await publish(page);
  const startedAt = performance.now();
  await expectAnswers(expected);
  const description = `${Math.round(performance.now() - startedAt)} ms`;
  test.info().annotations.push({ type: 'publish → visible', description });
}

/** Opens the addresses of a page. */
async function open(id: string): Promise<void> {
  await openDocument(page, 'page', id);
  await openTab(page, 'Placering');
}
const button = (name: string) => page.getByRole('button', { name, exact: true });
const remembered = () => page.getByTestId('remembered-addresses').getByRole('listitem');

/** Creates a document in the open list. */
async function begin(list: string, name: string): Promise<void> {
  await goToDesk(page, `/${list}`);
  await page.getByTestId('action-intent-button').and(page.getByRole('link', { name })).last().click();
}

/** Expects the Studio to refuse the value, with these messages. */
async function expectRefused(...reasons: (string | RegExp)[]): Promise<void> {
  await eventually(button('Fejl og mangler')).toBeVisible();
  await button('Fejl og mangler').click();
  for (const reason of reasons) await eventually(page.getByText(reason).last()).toBeVisible();
  await expect(button('Udgiv')).toBeDisabled();
  await button('Fejl og mangler').click();
}

const groups = ['topledere', 'mellemledere', 'ledere'];
/** The path of the groups page and the paths below it, each with its expected response. */
const familyAt = (path: string, answer: (at: string) => string) =>
  Object.fromEntries(['', ...groups.map((group) => `/${group}`)].map((end) => [path + end, answer(end)]));

test('a page with child pages is renamed: all old paths redirect', async () => {
  await open('page-netvaerksgrupper');
  await field(page, 'slug').fill('grupper');
  await publishAndExpect({
    ...familyAt('/grupper', () => '200'),
    ...familyAt('/netvaerksgrupper', (end) => `301 /grupper${end}`),
    '/Netv%C3%A6rksgrupper/Ledere.aspx': '301 /grupper/ledere',
  });
});

test('the editor sees the former path that the site has recorded', async () => {
  await eventually(remembered()).toHaveText([/^\/netvaerksgrupper\s*fører hertil$/]);
});

test('the page moves below another page: all former paths redirect there in one hop', async () => {
  await refer(page.getByLabel('Overordnet side'), 'organisation', '/organisation');
  const now = '/organisation/grupper';
  await publishAndExpect({
    ...familyAt(now, () => '200'),
    ...familyAt('/grupper', (end) => `301 ${now}${end}`),
    ...familyAt('/netvaerksgrupper', (end) => `301 ${now}${end}`),
  });
});

test("two pages swap paths: each has the other's, and no former path redirects to the wrong page", async () => {
  await open('page-formaal');
  await field(page, 'slug').fill('ombytning');
  await publishAndExpect({ '/ombytning': '200', '/formaal': '301 /ombytning' });
  await open('page-baggrund');
  await field(page, 'slug').fill('formaal');
  await publishAndExpect({ '/formaal': '200', '/baggrund': '301 /formaal' });
  await open('page-formaal');
  await field(page, 'slug').fill('baggrund');
  await publishAndExpect({ '/formaal': '200', '/baggrund': '200', '/ombytning': '301 /baggrund' });
  for (const [path, title] of [
    ['/formaal', 'Baggrund'],
    ['/baggrund', 'Formål'],
  ]) {
    await eventually
      .poll(async () => (await fetchUrl(site.url + path)).text)
      .toMatch(new RegExp(`<h1[^>]*>${title}<`));
  }
});

test('the editor sees which former paths still redirect to the page, and adds one by hand', async () => {
  await eventually(remembered()).toHaveText([
    /^\/ombytning\s*fører hertil$/,
    /^\/formaal\s*fører nu til »Baggrund«$/,
  ]);
  const formerPaths = page.getByTestId('field-formerAddresses');
  await formerPaths.getByRole('button', { name: 'Tilføj' }).click();
  await formerPaths.locator('input').fill('/organisation');
  await expectRefused(
    '»Organisation« ligger på /organisation i dag, så adressen fører dertil. Slet den her.',
  );
  await formerPaths.locator('input').fill('http://www.lederweb.dk/min gammel side');
  await expectRefused(/Der er mellemrum i adressen/);
  await formerPaths.locator('input').fill('/Om-Vaksthuset/Formål.aspx');
  await publishAndExpect({
    '/om-vaksthuset/formaal': '301 /baggrund',
    '/Om-Vaksthuset/Form%C3%A5l.aspx': '301 /baggrund',
  });
});

test('a deleted page is gone, at its former path too', async () => {
  await goToDesk(page, '/page');
  await createFrom(page, 'Tom side');
  await field(page, 'title').fill('En kort tid');
  await openTab(page, 'Placering');
  await field(page, 'slug').fill('en-tid');
  await publishAndExpect({ '/en-tid': '200' });
  await field(page, 'slug').fill('en-kort-tid');
  await publishAndExpect({ '/en-kort-tid': '200', '/en-tid': '301 /en-kort-tid' });
  await choose(page, 'Slet');
  await page.getByRole('dialog').getByRole('button', { name: 'Slet', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Vil du slette dokumentet?' });
  await question.getByRole('button', { name: /^Slet/ }).click();
  await expectAnswers({ '/en-kort-tid': '410', '/en-tid': '410' });
});

test('hostile redirects are refused, and the editor sees why', async () => {
  await begin('redirect', 'Viderestilling');
  await field(page, 'from').fill('/Formaal/');
  await field(page, 'address').fill('//evil.example');
  await expectRefused(
    /»Baggrund« ligger på \/formaal, og en side går forud/,
    /Adressen begynder med to skråstreger/,
  );
  await field(page, 'from').fill('/studio/structure');
  await field(page, 'address').fill('javascript:alert(1)');
  await expectRefused(
    '/studio/structure bruges af webstedet selv. Skriv en anden adresse.',
    /kun begynde med https/,
  );
  await field(page, 'from').fill('/gamle-raad');
  await field(page, 'address').fill('https://evil.example/');
  await expectRefused(/evil\.example er ikke blandt de websteder, der må viderestilles til/);
  await field(page, 'address').fill('/Gamle-Raad.aspx');
  await expectRefused('Adressen fører til sig selv. Skriv en anden.');
});

test('a redirect leads to a page, in every spelling, and wherever the page moves', async () => {
  await field(page, 'address').fill('');
  await refer(page.getByLabel('Side', { exact: true }), 'organisation', '/organisation');
  await publishAndExpect({ '/gamle-raad': '301 /organisation', '/Gamle-R%E5d.ASPX': '301 /organisation' });
  await eventually(
    page.getByRole('option', { name: '/gamle-raad → Organisation · /organisation' }),
  ).toBeVisible();
});

test('one path has one redirect, and redirects cannot form a loop', async () => {
  await begin('redirect', 'Viderestilling');
  await field(page, 'from').fill('/GAMLE-RAAD/');
  await field(page, 'address').fill('/soeg');
  await expectRefused(/Der er allerede en viderestilling fra \/gamle-raad/);
  await field(page, 'from').fill('/ring');
  await field(page, 'address').fill('/rundt');
  await publish(page);
  await eventually(page.getByText('/ring er sendt til webstedet')).toBeVisible();
  await begin('redirect', 'Viderestilling');
  await field(page, 'from').fill('/rundt');
  await field(page, 'address').fill('/Ring/');
  await expectRefused(/fører i ring: \/rundt → \/ring → \/rundt/);
  await expectAnswers({ '/ring': '404', '/rundt': '404' });
});

test('a short link has a pronounceable code and leads to its page; a code is used only once', async () => {
  await begin('shortLink;aktive', 'Kort link');
  await eventually(field(page, 'code')).toHaveValue(/^(?:[bdfgklmnprstv][aeiou]){3}$/);
  await field(page, 'code').fill('raadgiver');
  await refer(page.getByLabel('Side', { exact: true }), 'organisation', '/organisation');
  await publishAndExpect({ '/n/raadgiver': '302 /organisation', '/N/Raadgiver).': '302 /organisation' });
  await begin('shortLink;aktive', 'Kort link');
  await field(page, 'code').fill('raadgiver');
  await expectRefused(/\/n\/raadgiver er allerede et kort link og fører til »Organisation«/);
});

test('editors cannot create the documents that the site records', async () => {
  await goToDesk(page);
  await page.getByTestId('studio-navbar').getByRole('button', { name: 'Opret' }).first().click();
  await eventually(page.getByTestId('create-new-redirect')).toBeVisible();
  await expect(page.getByTestId('create-new-addressRecord')).toHaveCount(0);
});

const last = {
  ...familyAt('/organisation/grupper', () => '200'),
  ...familyAt('/netvaerksgrupper', (end) => `301 /organisation/grupper${end}`),
  ...familyAt('/grupper', (end) => `301 /organisation/grupper${end}`),
  '/formaal': '200',
  '/ombytning': '301 /baggrund',
  '/om-vaksthuset/formaal': '301 /baggrund',
  '/en-tid': '410',
  '/gamle-raad': '301 /organisation',
  '/ring': '404',
  '/n/raadgiver': '302 /organisation',
};

test('all of this still holds after a restart, and while the store is down', async () => {
  await expectAnswers(last);
  await site.server.stop();
  await site.server.start();
  await expectAnswers(last);
  await site.lake.stop();
  await expectAnswers(last);
  await site.server.stop();
  await site.server.start();
  await expectAnswers(last);
  await site.lake.start();
  // The Studio was without both.
  await page.reload();
});
