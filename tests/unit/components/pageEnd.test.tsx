import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PageView } from '#components/pages/PageView.tsx';
import { page } from '#lib/content/documents/page.ts';
import { siteSettings } from '#lib/content/documents/siteSettings.ts';
import { da } from '#lib/i18n/da.ts';
import { entryOf, siteTree } from '../content/render.tsx';

const settings = siteSettings.parse({
  mainMenu: [{ target: 'page-formaal', title: 'Formål' }],
  glossary: [{ _key: 'kto', term: 'KTO', text: 'En forklaring' }],
});
const html = (...blocks: object[]) =>
  renderToStaticMarkup(
    <PageView
      page={page.parse({ changed: '2026-11-20T10:00:00Z', blocks })}
      entry={entryOf('page-formaal')}
      addresses={siteTree}
      settings={settings}
    />,
  );
const cards = (target: string) => ({
  ...{ _type: 'linkCards', _key: 'cards' },
  cards: [{ _key: 'a', target, title: 'En side' }],
});
const text = (words: string) => ({
  ...{ _type: 'factBox', _key: 'facts', facts: [{ _key: 'a', label: 'Part', value: words }] },
});
const next = siteTree.children('page-formaal')[0]?.id ?? '';
const other = siteTree.children('page-formaal')[1]?.id ?? '';

test('a page ends with the way to the next one, and with its date', () => {
  expect(html(text('Ord'))).toContain(`aria-label="${da.next}"`);
  expect(html(text('Ord'))).toContain('dateTime="2026-11-20"');
});

test('a page that leads on itself says it once: with a list at its end, or with one that has the next page', () => {
  expect(html(text('Ord'), cards(other))).not.toContain(`aria-label="${da.next}"`);
  expect(html(cards(next), text('Ord'))).not.toContain(`aria-label="${da.next}"`);
  expect(html(cards(other), text('Ord'))).toContain(`aria-label="${da.next}"`);
});

test('a word of the glossary is explained on the pages that use it', () => {
  expect(html(text('KTO'))).toContain('En forklaring');
  expect(html(text('KL'))).not.toContain(da.glossary);
});
