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
const text = (markDef: object) => ({
  ...{ _type: 'richText', _key: 'r' },
  content: [
    {
      ...{ _type: 'block', _key: 'p', markDefs: [{ _key: 'm', ...markDef }] },
      children: [{ _type: 'span', _key: 's', text: 'ordene', marks: ['m'] }],
    },
  ],
});
const inText = (markDef: object) => {
  let html = '';
  withQuietConsole(() => {
    html = htmlFrom.page({ blocks: [text(markDef)] });
  });
  expect(html).toContain('ordene');
  return linksIn(html).find(([words]) => words === 'ordene')?.[1];
};

test('a link to a page leads to its address, and to its heading when one is named', () => {
  const link = { _type: 'internalLink', target: 'strategy-ok21' };
  expect(inText(link)).toBe('/formaal/ok21');
  expect(inText({ ...link, heading: 'maal' })).toBe('/formaal/ok21#maal');
  expect(inText({ ...link, heading: '"><script>' })).toBe('/formaal/ok21#script');
  expect(inText({ ...link, target: 'homePage' })).toBe('/');
});

test('a link to what is not public, or leads astray, is no link, but its words stay', () => {
  expect(inText({ _type: 'internalLink', target: 'gone' })).toBeUndefined();
  expect(inText({ _type: 'link', href: 'javascript:alert(1)' })).toBeUndefined();
});

test.each([
  ['https://www.kl.dk/a', 'www.kl.dk'],
  ['mailto:post@kl.dk', 'post@kl.dk'],
  ['tel:+4512345678', '+4512345678'],
  ['/formaal', '/formaal'],
])('the source %s without a name goes by %s', (href, name) => {
  const items = [{ _key: 'i', date: { precision: 'year', year: 2004 }, title: 'Stiftet', source: { href } }];
  const html = htmlFrom.page({ blocks: [{ _type: 'timeline', _key: 't', items }] });
  expect(linksIn(html)).toContainEqual([name, href]);
});

test('a contact can be written to and called', () => {
  const html = htmlFrom.networkGroup({ contact: { email: 'post@kl.dk', telephone: '+45 12 34 56 78' } });
  expect(linksIn(html)).toEqual(
    expect.arrayContaining([
      ['post@kl.dk', 'mailto:post@kl.dk'],
      ['+45 12 34 56 78', 'tel:+4512345678'],
    ]),
  );
});

test('a page named twice in the menu stands there once, and one that is gone not at all', () => {
  const item = (target: string, place: number) => ({ target, title: `Til ${target} (${place})` });
  const html = htmlFrom.siteSettings({ mainMenu: ['page-formaal', 'gone', 'page-formaal'].map(item) });
  const menu = linksIn(html).filter(([words]) => words?.startsWith('Til '));
  expect(new Set(menu.map(([words]) => words))).toEqual(new Set(['Til page-formaal (0)']));
  // Once in the wide menu, once in the narrow one, once in the footer.
  expect(menu).toHaveLength(3);
});

test('a menu entry without a title of its own goes by the title of its page', () => {
  const html = htmlFrom.siteSettings({ mainMenu: [{ target: 'page-formaal' }] });
  // Once in the wide menu, once in the narrow one, once in the footer.
  expect(linksIn(html).filter(([, href]) => href === '/formaal')).toEqual(
    Array(3).fill([entryOf('page-formaal').title, '/formaal']),
  );
});
