import type { InitialValueResolverContext, Template } from 'sanity';
import { expect, test, vi } from 'vitest';
import { templatesForEditors } from '#sanity/structure/documentRules.ts';
import { clientOf, type Doc, errorsIn } from './validated.ts';

const sanityTemplates = ['page', 'strategy', 'networkGroup'].map((type) => ({
  ...{ id: type, title: type, schemaType: type, value: {} },
}));
const templates = templatesForEditors(sanityTemplates as Template[]);

/** The values of a new document from a template. */
async function newDocument(id: string, stored: Doc[] = []): Promise<Doc> {
  const template = templates.find((each) => each.id === id);
  if (!template) throw new Error(`There is no template "${id}"`);
  const { value, schemaType } = template;
  const context = { getClient: () => clientOf(stored) } as unknown as InitialValueResolverContext;
  const values = typeof value === 'function' ? await value({}, context) : value;
  return { _id: 'drafts.ny', _type: schemaType, ...values };
}

test('templates of our own replace the empty ones of Sanity, and the empty page is called that', () => {
  expect(templates.map(({ title }) => title)).toEqual([
    'Tom side',
    'Strategi',
    'Netværksgruppe',
    'Informationsside',
  ]);
});

test('»Informationsside« has empty blocks, and each of them keeps the page from being published', async () => {
  const document = await newDocument('information-page');
  const title = { title: 'Ny', slug: { _type: 'slug', current: 'ny' } };
  expect(await errorsIn({ ...document, ...title })).toEqual([
    'blocks[tekst].content: Blokken er tom. Skriv en tekst, eller slet blokken.',
    'blocks[laes-videre].cards: Tilføj mindst én genvej, eller slet blokken.',
    'blocks[kort-fortalt].facts[a].label: Skriv, hvad oplysningen handler om.',
    'blocks[kort-fortalt].facts[a].value: Skriv oplysningen, eller slet punktet.',
  ]);
  expect(await errorsIn({ ...document, ...title, blocks: [] })).toEqual([]);
});

test('»Strategi« and »Netværksgruppe« begin with items whose errors say what to do', async () => {
  const fields = { title: 'Ny', name: 'Ny', audience: 'Alle', slug: { _type: 'slug', current: 'ny' } };
  expect(await errorsIn({ ...(await newDocument('strategy')), ...fields, status: 'ikkeOplyst' })).toEqual([
    'goals[maal-1].title: Skriv målet, eller slet punktet.',
    'focusAreas[indsats-1].title: Skriv indsatsområdet, eller slet punktet.',
  ]);
  expect(await errorsIn({ ...(await newDocument('networkGroup')), ...fields })).toEqual([
    'members[medlem-1].name: Skriv medlemmets navn, eller slet punktet.',
  ]);
});

test('a new network group comes last; if its place cannot be read, the editor fills it in', async () => {
  const group = (order: number): Doc => ({ _id: `g${order}`, _type: 'networkGroup', order });
  expect((await newDocument('networkGroup', [group(1), group(4)])).order).toBe(5);
  expect((await newDocument('networkGroup')).order).toBe(1);
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const failing = { getClient: () => ({ fetch: () => Promise.reject(new Error('no answer')) }) };
  const { value } = templates.find(({ id }) => id === 'networkGroup') ?? {};
  const values = await (value as (parameters: object, context: unknown) => object)({}, failing);
  expect(values).toMatchObject({ order: undefined });
  expect(log).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ message: 'no answer' }));
  log.mockRestore();
});
