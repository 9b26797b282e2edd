import { expect, test } from '@playwright/test';
import type { SanityClient } from '@sanity/client';
import { fetchUrl } from './support/fetchUrl.ts';
import { lakeClient } from './support/lakeClient.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// URLs after pages change through the API; in order, on one site. Changes in the Studio are tested in
// editorAddresses.spec.ts.
test.describe.configure({ mode: 'serial' });

const token = 'editor-token-of-the-moved-pages';
let site: TestSite;
let client: SanityClient;

test.beforeAll(async () => {
  site = await startSite({ env: { LAKE_EDITOR_TOKEN: token } });
  client = lakeClient(site, token);
});
test.afterAll(() => site?.stop());

const slug = (current: string) => ({ _type: 'slug', current });
const page = (id: string, at: string, parent?: string) => ({
  _id: id,
  _type: 'page',
  title: `Siden ${id}`,
  slug: slug(at),
  lead: 'En side, der flytter.',
  ...(parent && { parent: { _type: 'reference', _ref: parent } }),
});

/** The response to a path: its status and its redirect target. */
async function answerAt(path: string): Promise<string> {
  const { status, headers } = await fetchUrl(site.url + path);
  return headers.location === undefined ? `${status}` : `${status} ${headers.location}`;
}
/** Waits until each path has the expected response. */
async function expectAnswers(expected: Record<string, string>): Promise<void> {
  for (const [path, location] of Object.entries(expected)) {
    await expect.poll(() => answerAt(path), { message: path, timeout: 20_000 }).toBe(location);
  }
}

test('new pages have their paths', async () => {
  await client
    .transaction()
    .create(page('a', 'et'))
    .create(page('b', 'under', 'a'))
    .create(page('c', 'nederst', 'b'))
    .commit();
  await expectAnswers({ '/et': '200', '/et/under': '200', '/et/under/nederst': '200' });
});

test('after a new slug the old paths redirect, of the page and of those below it', async () => {
  await client
    .patch('a')
    .set({ slug: slug('to') })
    .commit();
  await expectAnswers({
    '/to': '200',
    '/et': '301 /to',
    '/et/under': '301 /to/under',
    '/et/under/nederst': '301 /to/under/nederst',
    '/Et/Under.aspx': '301 /to/under',
  });
});

test('a second new slug makes no redirect chain', async () => {
  await client
    .patch('a')
    .set({ slug: slug('tre') })
    .commit();
  await expectAnswers({
    '/et/under/nederst': '301 /tre/under/nederst',
    '/to/under/nederst': '301 /tre/under/nederst',
    '/to': '301 /tre',
  });
});

test('a new parent moves the child pages too', async () => {
  await client.patch('b').unset(['parent']).commit();
  await expectAnswers({ '/tre/under/nederst': '301 /under/nederst', '/et/under': '301 /under' });
});

test('two changes in quick succession lose nothing', async () => {
  await client.create(page('d', 'hurtig'));
  await client
    .patch('d')
    .set({ slug: slug('hurtigere') })
    .commit();
  await client
    .patch('d')
    .set({ slug: slug('hurtigst') })
    .commit();
  await expectAnswers({ '/hurtig': '301 /hurtigst', '/hurtigere': '301 /hurtigst' });
});

test('alternating moves of a page and its parent in quick succession lose no path', async () => {
  const moveTo = (id: string, at: string) =>
    client
      .patch(id)
      .set({ slug: slug(at) })
      .commit();
  await client
    .transaction()
    .create(page('f', 'f1'))
    .create(page('g', 'g1', 'f'))
    .commit();
  await moveTo('f', 'f2');
  await moveTo('g', 'g2');
  await moveTo('f', 'f3');
  await expectAnswers({
    '/f3/g2': '200',
    '/f1': '301 /f3',
    '/f2': '301 /f3',
    '/f1/g1': '301 /f3/g2',
    '/f2/g1': '301 /f3/g2',
    '/f2/g2': '301 /f3/g2',
  });
});

test("two pages that swap paths have each other's", async () => {
  await client
    .transaction()
    .patch('a', { set: { slug: slug('hurtigst') } })
    .patch('d', { set: { slug: slug('tre') } })
    .commit();
  await expectAnswers({ '/tre': '200', '/hurtigst': '200', '/to': '301 /hurtigst', '/hurtig': '301 /tre' });
  await expect.poll(async () => (await fetchUrl(`${site.url}/tre`)).text.includes('Siden d')).toBe(true);
  await expect.poll(async () => (await fetchUrl(`${site.url}/hurtigst`)).text.includes('Siden a')).toBe(true);
});

test('a former path that a new page takes belongs to the new page', async () => {
  await client.create(page('e', 'et'));
  await expectAnswers({ '/et': '200', '/et/under': '301 /under' });
});

test('a former path that an editor entered on the page redirects there too', async () => {
  await client
    .patch('e')
    .set({ formerAddresses: ['/Skrevet/Af-Redaktør/'] })
    .commit();
  await expectAnswers({ '/skrevet/af-redaktoer': '301 /et' });
});

test('a deleted page is 410 with a helpful page, at all its paths', async () => {
  await client.delete('d');
  await expectAnswers({ '/tre': '410', '/hurtig': '410', '/hurtigere/': '410' });
  const { text, headers } = await fetchUrl(`${site.url}/tre`);
  expect(text).toContain('Siden er taget ned');
  expect(text).toMatch(/<meta name="robots" content="[^"]*noindex/);
  expect(headers['content-security-policy']).toContain("script-src 'none'");
});

test('a redirect replaces the 410 of a deleted page', async () => {
  await client.create({
    _id: 'r',
    _type: 'redirect',
    from: '/tre',
    target: { _type: 'reference', _ref: 'e', _weak: true },
  });
  await expectAnswers({ '/tre': '301 /et', '/hurtig': '410' });
  await client.patch('r').set({ permanent: false }).commit();
  await expectAnswers({ '/tre': '302 /et' });
});

test('an unpublished page is 404, not 410', async () => {
  const { _rev, ...published } = (await client.getDocument('e')) ?? {};
  await client
    .transaction()
    .create({ ...published, _type: 'page', _id: 'drafts.e' })
    .delete('e')
    .commit();
  await expectAnswers({ '/et': '404' });
  await client
    .transaction()
    .create({ ...published, _type: 'page', _id: 'e' })
    .delete('drafts.e')
    .commit();
  await expectAnswers({ '/et': '200' });
});

test('short links lead to a heading, are counted, and expire', async () => {
  const heading = {
    _key: 'maal',
    _type: 'aims',
    heading: 'Mål',
    items: [{ _key: 'i', _type: 'aim', text: 'nå frem' }],
  };
  await client
    .patch('e')
    .set({ blocks: [heading] })
    .commit();
  const link = { _type: 'shortLink', target: { _type: 'reference', _ref: 'e', _weak: true } };
  const campaign = { source: 'nyhedsbrev', medium: 'email', name: 'november' };
  await client
    .transaction()
    .create({ ...link, _id: 'n1', code: 'tamiko', heading: 'maal', campaign })
    .create({ ...link, _id: 'n2', code: 'gammel', expires: '2020-01-01T00:00:00Z' })
    .create({ ...link, _id: 'n3', code: 'bortek', heading: 'borte' })
    .commit();
  await expectAnswers({
    '/n/tamiko': '302 /et?utm_source=nyhedsbrev&utm_medium=email&utm_campaign=november#maal',
    '/N/Tamiko).': '302 /et?utm_source=nyhedsbrev&utm_medium=email&utm_campaign=november#maal',
    '/n/bortek': '302 /et',
    '/n/gammel': '410',
    '/n/ukendt': '404',
  });
});

test('hostile redirects through the API are ignored', async () => {
  const hostile = {
    '/formaal': '/baggrund',
    '/studio': '/baggrund',
    '/api/revalidate': '/baggrund',
    '/ond': '//evil.example',
    '/ond2': 'javascript:alert(1)',
    '/ond3': 'https://evil.example/',
    '/kreds': '/kreds2',
    '/kreds2': '/kreds',
  };
  const transaction = client.transaction();
  for (const [index, [from, address]] of Object.entries(hostile).entries()) {
    transaction.create({ _id: `ond-${index}`, _type: 'redirect', from, address });
  }
  transaction.create({ _id: 'god', _type: 'redirect', from: '/god', address: '/formaal' });
  await transaction.commit();
  await expectAnswers({ '/god': '301 /formaal', '/formaal': '200', '/studio': '200' });
  await expectAnswers(
    Object.fromEntries(['/ond', '/ond2', '/ond3', '/kreds', '/kreds2'].map((path) => [path, '404'])),
  );
});

test('every public path is recorded, once for each time a document had it', async () => {
  const record = () => client.fetch<string[]>('*[_id == "address-record-a"][0].addresses[].path');
  await expect.poll(record).toEqual(['/et', '/to', '/tre', '/hurtigst']);
});

const last = {
  '/et': '200',
  '/to/under/nederst': '301 /under/nederst',
  '/tre': '302 /et',
  '/hurtig': '410',
  '/n/gammel': '410',
  '/findes-ikke': '404',
};

test('all of this still holds after a restart', async () => {
  await expectAnswers(last);
  await site.server.stop();
  await site.server.start();
  await expectAnswers(last);
});

test('all of this still holds while the store is down, after a restart too', async () => {
  await site.lake.stop();
  await expectAnswers(last);
  await site.server.stop();
  await site.server.start();
  await expectAnswers(last);
});
