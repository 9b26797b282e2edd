import { expect, type Page } from '@playwright/test';
import { paste } from './support/paste.ts';
import { client, page, sharedStudio, site, test } from './support/sharedStudio.ts';
import {
  choose,
  eventually,
  field,
  goToDesk,
  openDocument,
  openTab,
  publish,
  shows,
} from './support/studio.ts';

// An English version from its first draft to a later change of the Danish page, in order.
sharedStudio({ width: 1920, height: 1000 });

let visitor: Page;

test.beforeAll(async ({ browser }) => {
  visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});

test.afterAll(() => visitor?.context().close());

const span = (text: string) => ({ _type: 'span', _key: 's', text, marks: [] });
const section = (name: string) => page.getByRole('region', { name, exact: true });
const row = (name: string, title: string) =>
  section(name)
    .getByRole('listitem')
    .filter({ hasText: `Dansk: ${title}` });
const switchTo = (language: string) =>
  visitor.getByRole('banner').getByRole('link', { name: language, exact: true });

test('the tree has the English pages below their own root, last', async () => {
  await goToDesk(page, '/page');
  const tree = page.getByTestId('page-tree');
  const english = tree.getByRole('list', { name: 'Sider under Engelsk', exact: true });
  await eventually(english).toContainText('/en/purpose');
  await eventually(
    tree.getByRole('list', { name: 'Sider', exact: true }).locator(':scope > li').last(),
  ).toContainText('Engelsk');
});

test('»Lav engelsk version« opens a draft with the Danish text, an empty title and its Danish page', async () => {
  await openDocument(page, 'page', 'page-privatliv');
  await choose(page, 'Lav engelsk version');
  await eventually(field(page, 'title')).toHaveValue('');
  await eventually(field(page, 'lead')).toHaveValue(/./);
  await openTab(page, 'Placering');
  await eventually(page.getByRole('link', { name: 'Privatliv og cookies /privatliv' })).toBeVisible();
});

test('a draft is listed as not published, and cannot be published without an English title', async () => {
  await goToDesk(page, '/engelsk');
  await eventually(row('Ikke udgivet', 'Privatliv og cookies')).toBeVisible();
  await eventually(row('Mangler', 'Strategi OK.21')).toBeVisible();
  await row('Ikke udgivet', 'Privatliv og cookies').getByRole('link', { name: 'Uden titel' }).click();
  await eventually(field(page, 'title')).toHaveValue('');
  await field(page, 'title').fill('Privacy and cookies');
  await field(page, 'lead').fill('What this website stores about its visitors: nothing.');
  await openTab(page, 'Placering');
  await eventually(field(page, 'slug')).toHaveValue('privacy-and-cookies');
});

test('once it is published, visitors can switch between the two pages', async () => {
  await publish(page);
  const path = '/en/privacy-and-cookies';
  await shows(site, path, 'What this website stores about its visitors: nothing.');
  await shows(site, '/privatliv', `href="${path}"`);
  await visitor.goto(`${site.url}/privatliv`);
  await switchTo('English').click();
  await expect(visitor).toHaveURL(site.url + path);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Privacy and cookies');
  await switchTo('Dansk').click();
  await expect(visitor).toHaveURL(`${site.url}/privatliv`);
});

test('»Stemmer stadig« takes a page off the list, and changes nothing that visitors see', async () => {
  const updatedAt = () => client.fetch<string>('*[_id == "page-en-purpose"][0]._updatedAt');
  const before = await updatedAt();
  await goToDesk(page, '/engelsk');
  await eventually(row('Stemmer med den danske', 'Formål')).toBeVisible();
  await client.patch('page-formaal').set({ lead: 'Her står målene, skrevet om.' }).commit();
  const outdated = row('Ældre end den danske', 'Formål');
  await eventually(outdated).toContainText('Engelsk: Purpose');
  await outdated.getByRole('button', { name: 'Stemmer stadig' }).click();
  await eventually(outdated).toHaveCount(0);
  await eventually(row('Stemmer med den danske', 'Formål')).toBeVisible();
  expect(await updatedAt()).toBe(before);
});

test('a publish of the English page asks whether it has the change, and takes it off the list only then', async () => {
  await client.patch('page-formaal').set({ lead: 'Her står målene, skrevet om igen.' }).commit();
  const publishWith = async (lead: string, answer: string) => {
    await openDocument(page, 'page', 'page-en-purpose');
    await field(page, 'lead').fill(lead);
    await publish(page, { place: answer });
    await goToDesk(page, '/engelsk');
  };
  await publishWith('These are the aims, as before.', 'Nej, ikke endnu');
  await eventually(row('Ældre end den danske', 'Formål')).toBeVisible();
  await publishWith('These are the aims, written anew.', 'Ja, de to stemmer');
  await eventually(row('Stemmer med den danske', 'Formål')).toBeVisible();
  await client.patch('page-formaal').set({ nextReview: '2028-01-01' }).commit();
  await shows(site, '/en/purpose', 'These are the aims, written anew.');
  await expect(row('Stemmer med den danske', 'Formål')).toBeVisible();
});

/** Makes the English version of a Danish page, with a title and an address. Returns its published id. */
async function translate([type, id, title]: readonly [string, string, string]): Promise<string> {
  await openDocument(page, type, id);
  await choose(page, 'Lav engelsk version');
  await eventually(field(page, 'title')).toHaveValue('');
  await field(page, 'title').fill(title);
  await openTab(page, 'Placering');
  await eventually(field(page, 'slug')).toHaveValue(/./);
  const version = '*[_id in path("drafts.**") && translationOf._ref == $id && defined(slug.current)][0]._id';
  const raw = client.withConfig({ perspective: 'raw' });
  await eventually.poll(() => raw.fetch<string | null>(version, { id })).toMatch(/^drafts\./);
  return (await raw.fetch<string>(version, { id })).slice('drafts.'.length);
}

const strategyPage = ['page', 'page-strategi', 'Strategy'] as const;
const strategy = ['strategy', 'strategy-ok21', 'Strategy OK.21'] as const;
for (const [first, second, above] of [
  [strategyPage, strategy, '/en/strategy'],
  [strategy, strategyPage, '/en'],
] as const)
  test(`»${first[2]}«, then »${second[2]}«: both can be drafts at once, and are published in this order`, async () => {
    const [one, two] = [await translate(first), await translate(second)];
    const raw = client.withConfig({ perspective: 'raw' });
    expect(JSON.stringify(await raw.getDocument(`drafts.${two}`))).toContain(`"_ref":"${one}","_weak":true`);
    for (const [id, [type]] of [
      [one, first],
      [two, second],
    ] as const) {
      await openDocument(page, type, id);
      await publish(page);
    }
    const slug = await client.fetch<string>('*[_type == "strategy" && _id in $ids][0].slug.current', {
      ids: [one, two],
    });
    await shows(site, `${above}/${slug}`, 'lang="en"');
    await shows(site, '/en/strategy', 'lang="en"');
    expect(JSON.stringify(await client.getDocument(two))).toContain(`"_ref":"${one}"`);
    expect(JSON.stringify(await client.getDocument(two))).not.toContain('_weak');
    await client.transaction().delete(one).delete(two).commit();
  });

test('a renamed English page keeps its links, within the language', async () => {
  await client.patch('page-en-purpose').set({ 'slug.current': 'our-purpose' }).commit();
  await shows(site, '/formaal', 'href="/en/our-purpose"');
  await eventually
    .poll(async () => {
      const { status, headers } = await fetch(`${site.url}/en/purpose`, { redirect: 'manual' });
      return [status, headers.get('location')?.replace(site.url, '')];
    })
    .toEqual([301, '/en/our-purpose']);
});

test('what is pasted into an English page gets English quotation marks, in fields and in texts', async () => {
  const block = { ...{ _type: 'block', _key: 'p', style: 'normal', markDefs: [] }, children: [] };
  await client.create({
    ...{ _id: 'page-en-quotes', _type: 'page', title: 'Quotes', lead: 'x' },
    slug: { _type: 'slug', current: 'quotes' },
    parent: { _type: 'reference', _ref: 'page-en' },
    blocks: [{ _type: 'richText', _key: 'b', content: [{ ...block, children: [span('Begin: ')] }] }],
  });
  await openDocument(page, 'page', 'page-en-quotes');
  const lead = field(page, 'lead');
  // The language of the page is read from the store.
  await expect(async () => {
    await lead.fill('');
    await paste(lead, { text: '"Yes," she said' });
    await expect(lead).toHaveValue('‘Yes,’ she said', { timeout: 500 });
  }).toPass();
  await page.getByRole('button', { name: 'Begin:' }).first().click();
  const text = page.locator('[contenteditable=true]').first();
  await text.getByText('Begin:').click();
  await paste(text, { html: '<p>»Good« and "better"</p>' });
  await eventually(text).toContainText('‘Good’ and ‘better’');
});
