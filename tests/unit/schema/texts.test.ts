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

const paragraphWithLink = (mark: Record<string, unknown>) => ({
  ...paragraph('p', 'Læs om det'),
  markDefs: [{ _key: 'm', ...mark }],
  children: [{ _key: 's', _type: 'span', text: 'Læs om det', marks: ['m'] }],
});

const target: Doc = {
  ...pageWith({ _id: 'target', slug: { _type: 'slug', current: 'target' } }),
  blocks: [{ _key: 'b', _type: 'richText', content: [paragraph('formaal', 'Formål', 'h2')] }],
};

test('a text with headings, a list and a quote is valid', async () => {
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

test('a text must not be empty', async () => {
  expect(await errorsIn(pageWithText())).toEqual([
    'blocks[b].content: Blokken er tom. Skriv en tekst, eller slet blokken.',
  ]);
  expect(await errorsIn(pageWithText(paragraph('a', '  ')))).toHaveLength(1);
  expect(await errorsIn(pageWithBlock({ _type: 'richText' }))).toHaveLength(1);
  expect(await errorsIn(pageWithBlock({ _type: 'callout', tone: 'info' }))).toEqual([
    'blocks[b].content: Boksen er tom. Skriv en tekst, eller slet blokken.',
  ]);
});

test('a heading must not be empty', async () => {
  expect(await errorsIn(pageWithText(paragraph('a', ' ', 'h2'), paragraph('b', 'Tekst')))).toEqual([
    'blocks[b].content[a]: Overskriften er tom. Skriv den, eller gør linjen til brødtekst.',
  ]);
});

test('a heading that skips a level causes a warning', async () => {
  expect(await warningsIn(pageWithText(paragraph('a', 'A', 'h2'), paragraph('c', 'C', 'h4')))).toEqual([
    'blocks[b].content[c]: Overskriften springer et niveau over, så skærmlæsere melder om et afsnit, der mangler. Brug »Underoverskrift« her i stedet.',
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
  lead: 'En gruppe for ledere.',
};

test('an unknown style or list type is rejected', async () => {
  expect(await errorsIn(pageWithText(paragraph('a', 'A', 'h1')))).toHaveLength(1);
  expect(await errorsIn(pageWithText({ ...paragraph('a', 'A'), listItem: 'checkbox' }))).toHaveLength(1);
});

test('a link must use https, mailto or tel', async () => {
  expect(
    await errorsIn(pageWithText(paragraphWithLink({ _type: 'link', href: 'https://www.kl.dk' }))),
  ).toEqual([]);
  expect(
    await errorsIn(pageWithText(paragraphWithLink({ _type: 'link', href: 'javascript:alert(1)' }))),
  ).toEqual([
    'blocks[b].content[p].markDefs[m].href: Et link kan kun begynde med https:, mailto: eller tel:. Ret begyndelsen.',
  ]);
  expect(await errorsIn(pageWithText(paragraphWithLink({ _type: 'link' })))).toEqual([
    'blocks[b].content[p].markDefs[m].href: Linket mangler en adresse.',
  ]);
});

test('an internal link needs a page', async () => {
  expect(await errorsIn(pageWithText(paragraphWithLink({ _type: 'internalLink' })))).toEqual([
    'blocks[b].content[p].markDefs[m].reference: Vælg, hvilken side linket går til.',
  ]);
  const mark = { _type: 'internalLink', reference: to('target') };
  expect(await problemsIn(pageWithText(paragraphWithLink(mark)), [target])).toEqual([]);
});

test('a link to an existing heading is valid', async () => {
  const mark = { _type: 'internalLink', reference: to('target'), heading: 'formaal' };
  expect(await problemsIn(pageWithText(paragraphWithLink(mark)), [target])).toEqual([]);
});

test('a link to a missing heading causes a warning', async () => {
  const mark = { _type: 'internalLink', reference: to('target'), heading: 'borte' };
  expect(await warningsIn(pageWithText(paragraphWithLink(mark)), [target])).toEqual([
    'blocks[b].content[p].markDefs[m].heading: Overskriften findes ikke længere på siden. Vælg en anden, eller ryd feltet, så går linket til toppen.',
  ]);
  expect(await errorsIn(pageWithText(paragraphWithLink(mark)), [target])).toEqual([]);
});

test('the draft of a target takes precedence over the published version', async () => {
  const mark = { _type: 'internalLink', reference: to('target'), heading: 'formaal' };
  const draft = { ...target, _id: 'drafts.target', blocks: [] };
  expect((await warningsIn(pageWithText(paragraphWithLink(mark)), [target, draft]))[0]).toContain(
    'ingen overskrifter',
  );
});

test('a link within a page is checked against the current draft', async () => {
  const mark = { _type: 'internalLink', reference: to('page-a'), heading: 'ny' };
  const document = pageWithText(paragraph('ny', 'Ny overskrift', 'h2'), paragraphWithLink(mark));
  const stored = [pageWith()];
  const problems = await problemsIn({ ...document, _id: 'drafts.page-a' }, stored, clientOf(stored));
  expect(problems).toEqual([]);
});

test('if a heading cannot be checked, publishing is not blocked', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const mark = { _type: 'internalLink', reference: to('target'), heading: 'formaal' };
  const problems = await problemsIn(pageWithText(paragraphWithLink(mark)), [target], noStore);
  expect(problems.find(({ path }) => path.endsWith('heading'))?.level).toBe('warning');
  expect(log).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ message: 'no answer' }));
  log.mockRestore();
});

test('two headings with the same key cause a warning', async () => {
  const blocks = [
    { _key: 'b', _type: 'richText', content: [paragraph('x', 'Formål', 'h2')] },
    { _key: 'x', _type: 'networkGroupCards', heading: 'Grupper' },
  ];
  expect((await warningsIn(pageWith({ blocks })))[0]).toContain('»Formål« og »Grupper« har samme mærke');
});
