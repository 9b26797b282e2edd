import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NetworkGroupView } from '#components/pages/NetworkGroupView.tsx';
import { PageView } from '#components/pages/PageView.tsx';
import { networkGroup } from '#lib/content/documents/networkGroup.ts';
import { page } from '#lib/content/documents/page.ts';
import { settingsIn, siteSettings } from '#lib/content/documents/siteSettings.ts';
import { da } from '#lib/i18n/da.ts';
import { en } from '#lib/i18n/en.ts';
import { buildSiteTree, type PageNode } from '#lib/urls/siteTree.ts';
import { entryOf, htmlOf, siteTree } from '../content/render.tsx';

const node = (id: string, fields: Partial<PageNode> = {}): PageNode => ({
  ...{ id, type: 'page', slug: id, title: id, parentId: undefined, changed: '', hidden: false },
  order: undefined,
  ...fields,
});
const addresses = buildSiteTree([
  node('access'),
  node('privacy'),
  node('other'),
  node('page-en', { slug: 'en' }),
  node('privacy-en', { parentId: 'page-en', translationOf: 'privacy' }),
]);

const given = {
  contact: { name: 'Sekretariatet', email: 'post@eksempel.dk' },
  publisher: { name: 'Udgiveren', address: 'Vej 1\n1000 By', email: 'data@eksempel.dk' },
  statementAddress: 'https://eksempel.dk/erklaering',
  owners: [{ _id: 'kl', name: 'KL', website: 'https://kl.eksempel.dk', explanationEn: 'Local Government' }],
};
const settingsWith = (fields: object) =>
  siteSettings.parse({
    accessibilityStatement: { target: 'access' },
    privacyPolicy: { target: 'privacy' },
    ...fields,
  });

/** The HTML of a page without the site frame. */
const pageHtml = (id: string, fields: object = given) => {
  const entry = addresses.ancestors(id).at(-1);
  if (!entry) throw new Error(`${id} has no address`);
  const settings = settingsIn(entry.path.startsWith('/en') ? 'en' : 'da', settingsWith(fields));
  return renderToStaticMarkup(
    <PageView page={page.parse({})} entry={entry} addresses={addresses} settings={settings} />,
  );
};

test('the page about accessibility leads to the statement, and names the contact', () => {
  const html = pageHtml('access');
  expect(html).toContain('href="https://eksempel.dk/erklaering"');
  expect(html).toContain('mailto:post@eksempel.dk');
  expect(html).not.toContain('Udgiveren');
});

test('the page about privacy names who answers for the data, in each language, and the contact', () => {
  for (const [id, texts] of [
    ['privacy', da],
    ['privacy-en', en],
  ] as const) {
    const html = pageHtml(id);
    for (const part of [texts.owner.publisher, 'Udgiveren', 'mailto:data@eksempel.dk', 'post@eksempel.dk'])
      expect(html).toContain(part);
    expect(html).not.toContain('erklaering');
  }
});

test('what the owner has not given is said once, on the page about it, and nowhere else', () => {
  const [access, privacy, other] = ['access', 'privacy', 'other'].map((id) => pageHtml(id, {}));
  expect(access?.split(da.owner.noStatement)).toHaveLength(2);
  expect(privacy?.split(da.owner.noPublisher)).toHaveLength(2);
  expect(`${access}${other}`).not.toContain(da.owner.noPublisher);
  expect(`${privacy}${other}`).not.toContain(da.owner.noStatement);
  expect(`${access}${privacy}${other}`).not.toContain(da.owner.contact);
  expect(other).not.toContain('<h2');
});

test('a network group shows its own contact, else that of the site, else none', () => {
  const html = (contact: object | undefined, fields: object) =>
    renderToStaticMarkup(
      <NetworkGroupView
        group={networkGroup.parse({ contact })}
        entry={entryOf('networkGroup-ledere')}
        addresses={siteTree}
        settings={settingsWith(fields)}
      />,
    );
  expect(html({ email: 'gruppe@eksempel.dk' }, given)).toContain('gruppe@eksempel.dk');
  expect(html({ email: 'gruppe@eksempel.dk' }, given)).not.toContain('post@eksempel.dk');
  expect(html(undefined, given)).toContain('post@eksempel.dk');
  expect(html(undefined, {})).not.toContain(da.owner.contact);
});

test('the footer links to the owners, and shows the contact if there is one', () => {
  const html = htmlOf(null, settingsWith(given));
  expect(html).toContain('href="https://kl.eksempel.dk/"');
  expect(html).toContain('mailto:post@eksempel.dk');
  const empty = htmlOf(null, settingsWith({}));
  expect(empty).not.toContain(da.footer.owners);
  expect(empty).not.toContain(da.owner.contact);
});
