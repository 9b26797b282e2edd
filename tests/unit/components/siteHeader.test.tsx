import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SiteHeader } from '#components/layout/SiteHeader.tsx';

/** Numbers of links in each list of the header. */
function linksPerList(entries: number): number[] {
  const menu = Array.from({ length: entries }, (_, index) => ({
    path: `/p${index}`,
    title: `Punkt ${index}`,
  }));
  const html = renderToStaticMarkup(
    <SiteHeader
      {...{ name: 'Et websted', menu, current: undefined, above: new Set<string>(), language: 'da' }}
      address={undefined}
      languageSwitch={{ language: 'da', versions: {}, explain: false, available: ['da'] }}
    />,
  );
  return html
    .split('<ul')
    .slice(1)
    .map((list) => list.split('</ul>')[0]?.split('<a ').length ?? 0)
    .map((parts) => parts - 1);
}

test('the menu is a row, and behind a button on narrow screens', () => {
  expect(linksPerList(7)).toEqual([7, 8]);
});

test('a menu of 200 entries is behind the button on every screen, so that the page is still on the first one', () => {
  expect(linksPerList(200)).toEqual([201]);
});
