import { expect, test } from 'vitest';
import { blockNames } from '../content/arbitraries.ts';
import { complaintsAbout } from '../content/htmlComplaints.ts';
import { withQuietConsole } from '../content/quietConsole.ts';
import { htmlFrom } from '../content/render.tsx';
import { elementsOf } from '../content/scan.ts';

const headings = ['Første', 'Andet', 'Tredje', 'Fjerde'].map((heading, index) => ({
  ...{ _type: 'factBox', _key: `f${index}`, heading, facts: [{ _key: 'a', label: 'Navn', value: 'Værdi' }] },
}));

test.each(blockNames.filter((type) => type !== 'callout'))(
  'a %s with nothing but a heading renders no heading, no landmark and no entry in the table of contents',
  (type) => {
    const empty = { _type: type, _key: 'tom', heading: 'Tom overskrift', caption: 'Tom overskrift' };
    let html = '';
    withQuietConsole(() => {
      html = htmlFrom.page({ title: 'Side', blocks: [empty, ...headings] });
    });
    expect(complaintsAbout(html)).toEqual([]);
    expect(html).not.toContain('Tom overskrift');
    expect(elementsOf(html).filter((element) => /^section|aside|table$/.test(element.name))).toHaveLength(
      headings.length,
    );
    expect(html).toContain('Indhold på siden');
  },
);

test('a callout without heading and text renders nothing; with one of them it has an accessible name', () => {
  const aside = (fields: object) =>
    elementsOf(htmlFrom.page({ blocks: [{ _type: 'callout', _key: 'c', ...fields }] })).find(
      (element) => element.name === 'aside',
    );
  expect(aside({})).toBeUndefined();
  expect(aside({ heading: 'Husk' })?.attributes['aria-label']).toBe('Husk');
  const content = [{ _key: 'p', _type: 'block', children: [{ _type: 'span', text: 'Tekst' }] }];
  expect(aside({ content })?.attributes['aria-label']).toBe('Bemærk');
  expect(aside({ content, tone: 'important' })?.attributes['aria-label']).toBe('Vigtigt');
});

test('cards of missing pages are not rendered, the others are', () => {
  const cards = (...targets: string[]) => ({
    ...{
      _type: 'linkCards',
      _key: 'l',
      heading: 'Veje',
      cards: targets.map((target) => ({ _key: 'c', target, title: target })),
    },
  });
  expect(htmlFrom.page({ blocks: [cards('gone')] })).not.toContain('Veje');
  const html = htmlFrom.page({ blocks: [cards('gone', 'strategy-ok21')] });
  expect(html).toContain('href="/formaal/ok21"');
  expect(html).not.toContain('gone');
});
