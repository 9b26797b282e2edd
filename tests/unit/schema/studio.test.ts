import { firstValueFrom, type Observable, of } from 'rxjs';
import type { Template } from 'sanity';
import { createStructureBuilder, type StructureResolver } from 'sanity/structure';
import { expect, test } from 'vitest';
import { childPageTemplateId } from '#sanity/structure/childPageTemplate.ts';
import { documentRules, templatesForEditors } from '#sanity/structure/documentRules.ts';
import { structureResolver } from '#sanity/structure/structure.ts';
import config from '../../../sanity.config.ts';
import { schema } from './validated.ts';

type Item = { id: string; type: string; title?: string; child?: unknown };

const rows = [
  { _id: 'page-strategi', _type: 'page', title: 'Strategi', parent: null, order: null },
  { _id: 'drafts.ok21', _type: 'strategy', title: 'OK.21', parent: 'page-strategi', order: null },
  { _id: 'page-formaal', _type: 'page', title: 'Formål', parent: null, order: null },
];
const documentStore = { listenQuery: () => of(rows) };

const source = {
  schema,
  templates: [{ id: 'shortLink', schemaType: 'shortLink', title: 'Kort link' }],
  document: { resolveNewDocumentOptions: () => [] },
  i18n: { t: (key: string) => key },
};
const structure = createStructureBuilder({ source } as unknown as Parameters<
  typeof createStructureBuilder
>[0]);
const built = structureResolver(
  ...([structure, { schema, documentStore }] as unknown as Parameters<StructureResolver>),
) as {
  serialize(): { items: Item[] };
};

test('the desk leads to every document type, in Danish', () => {
  const items = built.serialize().items.filter(({ type }) => type === 'listItem');
  expect(items.map(({ title }) => title)).toEqual([
    'Forside',
    'Sider',
    'Strategier',
    'Netværksgrupper',
    'Organisationer',
    'Viderestillinger',
    'Korte links',
    'Links, der skal rettes',
    'Indstillinger',
  ]);
});

type Built = { serialize(options: object): Pane };
type Pane = {
  type: string;
  items: Item[];
  menuItems: { intent?: { params?: unknown } }[];
  child: (id: string) => Observable<Built> | Built;
};

/** What a pane opens for an id, as the Studio would: the list beside it, or the form. */
async function opened(child: unknown, id: string): Promise<Pane> {
  const built = (child as Pane['child'])(id);
  return ('pipe' in built ? await firstValueFrom(built) : built).serialize({ path: [] });
}

const sider = () => opened(built.serialize().items.find(({ id }) => id === 'page')?.child, 'page');

test('pages nest as their addresses do, and a new one lies below the page it is made from', async () => {
  const top = await sider();
  expect(top.items.map(({ id }) => id)).toEqual(['page-formaal', 'page-strategi']);
  const below = await opened(top.child, 'page-strategi');
  expect(below.items.filter(({ type }) => type !== 'divider').map(({ id }) => id)).toEqual([
    'page-strategi',
    'ok21',
  ]);
  expect(below.menuItems[0]?.intent?.params).toEqual([
    { type: 'page', template: childPageTemplateId },
    { parent: 'page-strategi' },
  ]);
});

test('a page opens as its form: by itself, as the first of its list, and where it stood before it was moved', async () => {
  const top = await sider();
  const below = await opened(top.child, 'page-strategi');
  expect(await opened(top.child, 'page-formaal')).toMatchObject({ type: 'document' });
  expect(await opened(below.child, 'page-strategi')).toMatchObject({ type: 'document' });
  expect(await opened(below.child, 'page-formaal')).toMatchObject({
    type: 'document',
    options: { id: 'page-formaal', type: 'page' },
  });
});

test('the front page and the settings open directly', () => {
  const { items } = built.serialize();
  for (const id of ['homePage', 'siteSettings']) {
    expect(items.find((item) => item.id === id)?.child).toMatchObject({
      type: 'document',
      options: { id, type: id },
    });
  }
});

test('without a project the Studio belongs to the embedded lake', () => {
  expect(config).toMatchObject({ projectId: 'embedded', dataset: 'production', basePath: '/' });
});

test('what there is one of can be neither created, copied, deleted nor taken offline; what the site keeps, nothing', () => {
  const actions = ['publish', 'unpublish', 'duplicate', 'delete', 'discardChanges', 'restore', undefined].map(
    (action) => Object.assign(() => null, { action }),
  ) as unknown as Parameters<typeof documentRules.actions>[0];
  const left = (schemaType: string) =>
    documentRules
      .actions(actions, { schemaType } as Parameters<typeof documentRules.actions>[1])
      .map(({ action }) => action);
  expect(left('homePage')).toEqual(['publish', 'discardChanges', 'restore']);
  expect(left('addressRecord')).toEqual([]);
  expect(left('page')).toHaveLength(actions.length);

  const options = ['homePage', 'page', 'siteSettings', 'addressRecord'].map((templateId) => ({ templateId }));
  const offered = documentRules.newDocumentOptions(options as never);
  expect(offered.map(({ templateId }) => templateId)).toEqual(['page']);
  const templates = ['siteSettings', 'strategy', 'addressRecord'].map((schemaType) => ({ schemaType }));
  expect(templatesForEditors(templates as Template[])).toEqual([{ schemaType: 'strategy' }]);
});
