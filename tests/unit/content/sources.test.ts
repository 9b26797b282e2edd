import { expect, test } from 'vitest';
import type { Block } from '#lib/content/blocks/blockUnion.ts';
import { sourcesOfBlocks, sourcesOfStrategy } from '#lib/content/sources.ts';

type Source = { href: string; label: string | undefined };

const event = (year: number, source?: Source) => ({
  ...{ _key: String(year), date: { precision: 'year' as const, year }, title: 'A', text: undefined },
  ...{ organisations: [], source },
});
const timeline = (...items: ReturnType<typeof event>[]): Block => ({
  ...{ _type: 'timeline', _key: 'a', heading: undefined, intro: undefined, items },
});

test('the sources of all events are named in their order, with the date of the event', () => {
  const blocks = [
    timeline(event(2004, { href: 'https://a.example/x', label: 'Status 2006' }), event(2005)),
    timeline(event(2011, { href: '/baggrund', label: 'Baggrund' })),
  ];
  expect(sourcesOfBlocks(blocks, 'da')).toEqual([
    { href: 'https://a.example/x', label: 'Status 2006', about: '2004' },
    { href: '/baggrund', label: 'Baggrund', about: '2011' },
  ]);
});

test.each([
  ['https://www.kl.dk/a/b', 'www.kl.dk'],
  ['mailto:post@kl.dk', 'post@kl.dk'],
  ['tel:+4533703370', '+4533703370'],
  ['/baggrund', '/baggrund'],
])('a source %s without a label is called %s', (href, label) => {
  expect(sourcesOfBlocks([timeline(event(2004, { href, label: undefined }))], 'da')).toMatchObject([
    { label },
  ]);
});

test('a strategy has the source of its agreement, if there is one', () => {
  const agreement = { name: 'OK21', settledOn: undefined, from: undefined, to: undefined };
  expect(
    sourcesOfStrategy({ agreement: { ...agreement, source: 'https://a.example/ok21' } }, 'en'),
  ).toMatchObject([{ href: 'https://a.example/ok21', label: 'About the collective agreement OK21' }]);
  expect(sourcesOfStrategy({ agreement: { ...agreement, source: undefined } }, 'da')).toEqual([]);
  expect(sourcesOfStrategy({ agreement: undefined }, 'da')).toEqual([]);
});

test('a source of several events of one date is named once', () => {
  const source = { href: 'https://a.example/x', label: 'Status 2006' };
  expect(
    sourcesOfBlocks([timeline(event(2004, source), event(2004, source), event(2005, source))], 'da'),
  ).toMatchObject([{ about: '2004' }, { about: '2005' }]);
});
