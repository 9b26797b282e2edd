import { expect, test } from 'vitest';
import { blockTypes } from '#sanity/schema/objects/blocks.ts';
import { errorsIn, pageWithBlock, problemsIn, to, warningsIn } from './validated.ts';

const picture = { _type: 'image', asset: to('asset') };
const asset = { _id: 'asset', _type: 'sanity.imageAsset' };

/** Returns the errors of a page with one block, without the path to the block. */
async function errorsInBlock(block: Record<string, unknown>): Promise<string[]> {
  return (await errorsIn(pageWithBlock(block), [asset])).map((line) => line.replace(/^blocks\[b\]\.?/, ''));
}

const timelineWith = (date: Record<string, unknown>) => ({
  _type: 'timeline',
  items: [
    { _key: 'e', _type: 'timelineEvent', title: 'Stiftet', date: { _type: 'historicalDate', ...date } },
  ],
});

const rows = (...cells: string[][]) => ({
  _type: 'table',
  caption: 'Tal',
  rows: cells.map((row, i) => ({ _key: `r${i}`, _type: 'tableRow', cells: row })),
});

test('an image needs a description, unless it is decorative', async () => {
  expect(await errorsInBlock({ _type: 'figure', image: picture, alt: 'Et drivhus' })).toEqual([]);
  expect(await errorsInBlock({ _type: 'figure', image: picture, decorative: true })).toEqual([]);
  const missing = [
    'alt: Beskriv, hvad billedet viser, eller sæt hak i »Billedet er kun til pynt«. Beskrivelsen læses op for dem, der ikke kan se billedet.',
  ];
  expect(await errorsInBlock({ _type: 'figure', image: picture })).toEqual(missing);
  expect(await errorsInBlock({ _type: 'figure', image: picture, alt: ' ' })).toEqual(missing);
  expect(await errorsInBlock({ _type: 'figure', image: picture, decorative: false })).toEqual(missing);
});

test('a figure needs an image, and a download needs a file', async () => {
  const noPicture = await errorsInBlock({
    _type: 'figure',
    alt: 'Et drivhus',
    image: { _type: 'image', hotspot: { x: 0.5, y: 0.5, width: 1, height: 1 } },
  });
  expect(noPicture).toEqual(['image: Vælg et billede, eller slet blokken.']);
  const files = [{ _key: 'f', _type: 'download', title: 'Årsplan', file: { _type: 'file' } }];
  const noFile = await errorsInBlock({ _type: 'downloads', files });
  expect(noFile).toEqual(['files[f].file: Vælg en fil, eller slet punktet.']);
});

test('timeline dates match their precision', async () => {
  expect(await errorsInBlock(timelineWith({ precision: 'season', year: 2005, season: 'foraar' }))).toEqual(
    [],
  );
  expect(await errorsInBlock(timelineWith({ precision: 'season', year: 2005 }))).toEqual([
    'items[e].date.season: Vælg årstiden, eller vælg »Kun år«.',
  ]);
  expect(
    (await errorsInBlock(timelineWith({ precision: 'day', year: 2013, day: '2014-10-08' })))[0],
  ).toContain('items[e].date.year: Året');
  expect(await errorsInBlock(timelineWith({ precision: 'year', year: 20.5 }))).not.toEqual([]);
  expect(await errorsInBlock(timelineWith({ precision: 'decade', year: 2000 }))).toEqual([
    'items[e].date.precision: Vælg, hvor præcist tidspunktet kendes.',
  ]);
});

test('an event needs a date', async () => {
  const items = [{ _key: 'e', _type: 'timelineEvent', title: 'Stiftet' }];
  expect((await errorsInBlock({ _type: 'timeline', items }))[0]).toBe(
    'items[e].date: Vælg, hvornår det skete.',
  );
});

test('the source of an event must be a web page', async () => {
  const [event] = timelineWith({ precision: 'year', year: 2004 }).items;
  const withSource = (href: string) => ({ _type: 'timeline', items: [{ ...event, source: { href } }] });
  expect(await errorsInBlock(withSource('https://www.kl.dk'))).toEqual([]);
  expect((await errorsInBlock(withSource('mailto:navn@eksempel.dk')))[0]).toContain('items[e].source.href');
});

test('all rows of a table have the same number of cells, empty ones included', async () => {
  expect(await errorsInBlock(rows(['År', 'Antal'], ['2004', '']))).toEqual([]);
  expect(await errorsInBlock(rows(['År', 'Antal'], ['2004']))).toEqual([
    'rows[r1]: Række 2 har 1 felt, men første række har 2. Giv alle rækker lige mange; et felt må gerne være tomt.',
  ]);
  expect(await errorsInBlock({ ...rows(['År']), caption: ' ' })).toEqual([
    'caption: Skriv, hvad tabellen viser.',
  ]);
});

test('aims that do not continue the sentence cause a warning', async () => {
  const aims = (intro: string, text: string) =>
    pageWithBlock({ _type: 'aims', intro, items: [{ _key: 'i', _type: 'aim', text }] });
  expect(await problemsIn(aims('Væksthuset arbejder for at', 'styrke lederne'))).toEqual([]);
  expect(await warningsIn(aims('Vores formål', 'At styrke lederne'))).toHaveLength(2);
  expect(await errorsIn(aims('Vores formål', ' '))).toEqual([
    'blocks[b].items[i].text: Punktet er tomt. Skriv det, eller slet det.',
  ]);
});

test.each([
  ['aims', 'items'],
  ['timeline', 'items'],
  ['factBox', 'facts'],
  ['downloads', 'files'],
  ['accordion', 'items'],
  ['linkCards', 'cards'],
])('an empty %s is refused in Danish', async (type, list) => {
  for (const value of [undefined, []]) {
    const [error] = await errorsInBlock({ _type: type, [list]: value });
    expect(error).toMatch(new RegExp(`^${list}: Tilføj mindst`));
  }
});

test.each([
  { _type: 'factBox', facts: [{ _key: 'x', _type: 'fact' }] },
  { _type: 'downloads', files: [{ _key: 'x', _type: 'download' }] },
  { _type: 'accordion', items: [{ _key: 'x', _type: 'accordionItem' }] },
  { _type: 'linkCards', cards: [{ _key: 'x', _type: 'linkCard' }] },
  { _type: 'timeline', items: [{ _key: 'x', _type: 'timelineEvent' }] },
  { _type: 'table', rows: [{ _key: 'x', _type: 'tableRow' }] },
  { _type: 'callout', content: [] },
  { _type: 'figure' },
])('each missing field of an empty $_type is reported once, with our own message', async (block) => {
  const errors = await errorsInBlock(block);
  expect(errors).not.toEqual([]);
  expect(errors.filter((error) => error.includes('validation:'))).toEqual([]);
  expect(errors).toEqual([...new Set(errors)]);
});

test.each(blockTypes.map(({ name }) => name))('an empty %s has only messages of our own', async (type) => {
  const errors = await errorsInBlock({ _type: type });
  expect(errors.filter((error) => error.includes('validation:'))).toEqual([]);
});

type Field = { name: string; type: string; fields?: Field[] };
const imageFields = blockTypes.flatMap((type) =>
  ((type as { fields?: Field[] }).fields ?? [])
    .filter((field) => field.type === 'image')
    .map((field) => ({ block: type.name, field: field.name })),
);

test.each(imageFields)('the image in $block.$field needs a description', async ({ block, field }) => {
  const errors = await errorsInBlock({ _type: block, [field]: picture });
  expect(errors.join('\n')).toContain('Beskriv, hvad billedet viser');
});
