import { expect, test } from 'vitest';
import { complaintsAbout } from '../content/htmlComplaints.ts';
import { withQuietConsole } from '../content/quietConsole.ts';
import { entryOf, htmlFrom } from '../content/render.tsx';
import { elementsOf } from '../content/scan.ts';

const linksIn = (html: string) => {
  expect(complaintsAbout(html)).toEqual([]);
  return elementsOf(html).flatMap(({ name, attributes, text }) =>
    name === 'a' ? [[text, attributes.href]] : [],
  );
};
const richText = (markDef: object) => ({
  ...{ _type: 'richText', _key: 'r' },
  content: [
    {
      ...{ _type: 'block', _key: 'p', markDefs: [{ _key: 'm', ...markDef }] },
      children: [{ _type: 'span', _key: 's', text: 'ordene', marks: ['m'] }],
    },
  ],
});
const hrefInText = (markDef: object) => {
  let html = '';
  withQuietConsole(() => {
    html = htmlFrom.page({ blocks: [richText(markDef)] });
  });
  expect(html).toContain('ordene');
  return linksIn(html).find(([linkText]) => linkText === 'ordene')?.[1];
};

test('a link to a page points to its path, and to the heading if one is selected', () => {
  const link = { _type: 'internalLink', target: 'strategy-ok21' };
  expect(hrefInText(link)).toBe('/formaal/ok21');
  expect(hrefInText({ ...link, heading: 'maal' })).toBe('/formaal/ok21#maal');
  expect(hrefInText({ ...link, heading: '"><script>' })).toBe('/formaal/ok21#script');
  expect(hrefInText({ ...link, target: 'homePage' })).toBe('/');
});

test('a link to an unpublished page or an unsafe address is removed, but its text stays', () => {
  expect(hrefInText({ _type: 'internalLink', target: 'gone' })).toBeUndefined();
  expect(hrefInText({ _type: 'link', href: 'javascript:alert(1)' })).toBeUndefined();
});

test.each([
  ['https://www.kl.dk/a', 'www.kl.dk'],
  ['mailto:post@kl.dk', 'post@kl.dk'],
  ['tel:+4512345678', '+4512345678'],
  ['/formaal', '/formaal'],
])('the source %s without a label is shown as %s', (href, name) => {
  const items = [{ _key: 'i', date: { precision: 'year', year: 2004 }, title: 'Stiftet', source: { href } }];
  const html = htmlFrom.page({ blocks: [{ _type: 'timeline', _key: 't', items }] });
  expect(linksIn(html)).toContainEqual([name, href]);
});

test('a contact has mailto: and tel: links', () => {
  const html = htmlFrom.networkGroup({ contact: { email: 'post@kl.dk', telephone: '+45 12 34 56 78' } });
  expect(linksIn(html)).toEqual(
    expect.arrayContaining([
      ['post@kl.dk', 'mailto:post@kl.dk'],
      ['+45 12 34 56 78', 'tel:+4512345678'],
    ]),
  );
});

test('a page listed twice in the menu is shown once, and a missing page is not shown', () => {
  const item = (target: string, index: number) => ({ target, title: `Til ${target} (${index})` });
  const html = htmlFrom.siteSettings({ mainMenu: ['page-formaal', 'gone', 'page-formaal'].map(item) });
  const menu = linksIn(html).filter(([linkText]) => linkText?.startsWith('Til '));
  expect(new Set(menu.map(([linkText]) => linkText))).toEqual(new Set(['Til page-formaal (0)']));
  // Once each in the wide menu, the narrow menu and the footer.
  expect(menu).toHaveLength(3);
});

test('a menu entry without a title shows the title of its page', () => {
  const html = htmlFrom.siteSettings({ mainMenu: [{ target: 'page-formaal' }] });
  // Once each in the wide menu, the narrow menu and the footer.
  expect(linksIn(html).filter(([, href]) => href === '/formaal')).toEqual(
    Array(3).fill([entryOf('page-formaal').title, '/formaal']),
  );
});
