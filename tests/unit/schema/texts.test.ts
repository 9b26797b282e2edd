import { expect, test, vi } from 'vitest';
import {
  clientOf,
  type Doc,
  errorsIn,
  noStore,
  pageWith,
  pageWithBlock,
  pageWithText,
  paragraph,
  problemsIn,
  to,
  warningsIn,
} from './validated.ts';

const linked = (mark: Record<string, unknown>) => ({
  ...paragraph('p', 'Læs om det'),
  markDefs: [{ _key: 'm', ...mark }],
  children: [{ _key: 's', _type: 'span', text: 'Læs om det', marks: ['m'] }],
});

const target: Doc = {
  ...pageWith({ _id: 'target', slug: { _type: 'slug', current: 'target' } }),
  blocks: [{ _key: 'b', _type: 'richText', content: [paragraph('formaal', 'Formål', 'h2')] }],
};

test('a text with headings, a list and a quote is in order', async () => {
  const text = [
    paragraph('a', 'Formål', 'h2'),
    paragraph('b', 'Mere', 'h3'),
    paragraph('c', 'Mindst', 'h4'),
    paragraph('d', 'Baggrund', 'h2'),
    { ...paragraph('e', 'punkt'), listItem: 'bullet', level: 1 },
    paragraph('f', 'Citat', 'blockquote'),
  ];
  expect(await problemsIn(pageWithText(...text))).toEqual([]);
});

test('a text must say something', async () => {
  expect(await errorsIn(pageWithText())).toEqual([
    'blocks[b].content: Blokken er tom. Skriv en tekst, eller slet blokken.',
  ]);
  expect(await errorsIn(pageWithText(paragraph('a', '  ')))).toHaveLength(1);
  expect(await errorsIn(pageWithBlock({ _type: 'richText' }))).toHaveLength(1);
  expect(await errorsIn(pageWithBlock({ _type: 'callout', tone: 'info' }))).toEqual([
    'blocks[b].content: Boksen er tom. Skriv en tekst, eller slet blokken.',
  ]);
});

test('a heading must say something', async () => {
  expect(await errorsIn(pageWithText(paragraph('a', ' ', 'h2'), paragraph('b', 'Tekst')))).toEqual([
    'blocks[b].content[a]: Overskriften er tom. Skriv den, eller gør linjen til brødtekst.',
  ]);
});

test('a heading that skips a level is pointed out', async () => {
  expect(await warningsIn(pageWithText(paragraph('a', 'A', 'h2'), paragraph('c', 'C', 'h4')))).toEqual([
    'blocks[b].content[c]: Overskriften springer et niveau over. Brug »Underoverskrift« her i stedet.',
  ]);
  expect(await warningsIn(pageWithText(paragraph('c', 'C', 'h4')))).toHaveLength(1);
  const body: Doc = { ...group, body: [paragraph('a', 'A', 'h2'), paragraph('c', 'C', 'h4')] };
  expect(await warningsIn(body)).toHaveLength(1);
});

const group: Doc = {
  _id: 'g',
  _type: 'networkGroup',
  name: 'Ledere',
  slug: { _type: 'slug', current: 'ledere' },
  order: 1,
  audience: 'Ledere',
};

test('a style, a mark or a block that the site does not know is refused', async () => {
  expect(await errorsIn(pageWithText(paragraph('a', 'A', 'h1')))).toHaveLength(1);
  expect(await errorsIn(pageWithText({ ...paragraph('a', 'A'), listItem: 'checkbox' }))).toHaveLength(1);
});

test('a link goes to https, mailto or tel', async () => {
  expect(await errorsIn(pageWithText(linked({ _type: 'link', href: 'https://www.kl.dk' })))).toEqual([]);
  expect(await errorsIn(pageWithText(linked({ _type: 'link', href: 'javascript:alert(1)' })))).toEqual([
    'blocks[b].content[p].markDefs[m].href: Et link kan kun begynde med https:, mailto: eller tel:. Ret begyndelsen.',
  ]);
  expect(await errorsIn(pageWithText(linked({ _type: 'link' })))).toEqual([
    'blocks[b].content[p].markDefs[m].href: Linket mangler en adresse.',
  ]);
});

test('a link to a page needs the page', async () => {
  expect(await errorsIn(pageWithText(linked({ _type: 'internalLink' })))).toEqual([
    'blocks[b].content[p].markDefs[m].reference: Vælg, hvilken side linket går til.',
  ]);
  const mark = { _type: 'internalLink', reference: to('target') };
  expect(await problemsIn(pageWithText(linked(mark)), [target])).toEqual([]);
});

test('a link to a heading that its target has is in order', async () => {
  const mark = { _type: 'internalLink', reference: to('target'), heading: 'formaal' };
  expect(await problemsIn(pageWithText(linked(mark)), [target])).toEqual([]);
});

test('a link to a heading that its target does not have is pointed out, with those it has', async () => {
  const mark = { _type: 'internalLink', reference: to('target'), heading: 'borte' };
  expect(await warningsIn(pageWithText(linked(mark)), [target])).toEqual([
    'blocks[b].content[p].markDefs[m].heading: Overskriften findes ikke længere på siden. Vælg en anden, eller ryd feltet, så går linket til toppen.',
  ]);
  expect(await errorsIn(pageWithText(linked(mark)), [target])).toEqual([]);
});

test('the draft of a target counts more than what is published of it', async () => {
  const mark = { _type: 'internalLink', reference: to('target'), heading: 'formaal' };
  const draft = { ...target, _id: 'drafts.target', blocks: [] };
  expect((await warningsIn(pageWithText(linked(mark)), [target, draft]))[0]).toContain('ingen overskrifter');
});

test('a link within a page is checked against the page as it is being written', async () => {
  const mark = { _type: 'internalLink', reference: to('page-a'), heading: 'ny' };
  const document = pageWithText(paragraph('ny', 'Ny overskrift', 'h2'), linked(mark));
  const stored = [pageWith()];
  const found = await problemsIn({ ...document, _id: 'drafts.page-a' }, stored, clientOf(stored));
  expect(found).toEqual([]);
});

test('a heading that cannot be checked does not keep a page from being published', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const mark = { _type: 'internalLink', reference: to('target'), heading: 'formaal' };
  const found = await problemsIn(pageWithText(linked(mark)), [target], noStore);
  expect(found.find(({ path }) => path.endsWith('heading'))?.level).toBe('warning');
  expect(log).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ message: 'no answer' }));
  log.mockRestore();
});

test('two headings of a page with one mark are pointed out', async () => {
  const blocks = [
    { _key: 'b', _type: 'richText', content: [paragraph('x', 'Formål', 'h2')] },
    { _key: 'x', _type: 'networkGroupCards', heading: 'Grupper' },
  ];
  expect((await warningsIn(pageWith({ blocks })))[0]).toContain('»Formål« og »Grupper« har samme mærke');
});
