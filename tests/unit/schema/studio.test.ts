import { firstValueFrom, type Observable, of } from 'rxjs';
import type { Template } from 'sanity';
import { createStructureBuilder, type StructureResolver } from 'sanity/structure';
import { expect, test } from 'vitest';
import { informationPageTemplate } from '#sanity/schema/templates/informationPage.ts';
import { childPageTemplate } from '#sanity/structure/childPageTemplate.ts';
import { documentRules, templatesForEditors } from '#sanity/structure/documentRules.ts';
import { documentOfPane, newPageBelow } from '#sanity/structure/newPageBelow.ts';
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
const builder = createStructureBuilder({ source } as unknown as Parameters<typeof createStructureBuilder>[0]);
const structure = structureResolver(
  ...([builder, { schema, documentStore }] as unknown as Parameters<StructureResolver>),
) as {
  serialize(): { items: Item[] };
};

test('the structure lists every document type, in Danish', () => {
  const items = structure.serialize().items.filter(({ type }) => type === 'listItem');
  expect(items.map(({ title }) => title)).toEqual([
    'Overblik',
    'Forside',
    'Sider',
    'Strategier',
    'Netværksgrupper',
    'Organisationer',
    'Engelsk',
    'Viderestillinger',
    'Korte links',
    'Links, der skal rettes',
    'Indstillinger',
  ]);
});

type Built = { serialize(options: object): Pane };
type Pane = {
  type: string;
  child: (id: string) => Observable<Built> | Built;
};

/** Opens the child pane for an id, as the Studio does: a list or a form. */
async function openPane(child: unknown, id: string): Promise<Pane> {
  const pane = (child as Pane['child'])(id);
  return ('pipe' in pane ? await firstValueFrom(pane) : pane).serialize({ path: [] });
}

const pageTree = structure.serialize().items.find(({ id }) => id === 'page')?.child as Pane;

test('every page opens as a form of its own type, with children and without, and a new one as a page', async () => {
  expect(pageTree).toMatchObject({ type: 'component' });
  for (const [id, type] of [
    ['page-strategi', 'page'],
    ['ok21', 'strategy'],
    ['not-saved-yet', 'page'],
  ] as const)
    expect(await openPane(pageTree.child, id)).toMatchObject({ type: 'document', options: { id, type } });
});

test('a new page gets the page from which it was made as its parent', () => {
  const { id, params, payload } = newPageBelow('page-strategi');
  expect(documentOfPane(id)).toMatch(/^[0-9a-f]{32}$/);
  expect(params).toEqual({ type: 'page', template: childPageTemplate.id });
  expect((childPageTemplate.value as (parameters: typeof payload) => unknown)(payload)).toEqual({
    parent: { _type: 'reference', _ref: 'page-strategi' },
  });
});

test('the front page and the settings open as forms', () => {
  const { items } = structure.serialize();
  for (const id of ['homePage', 'siteSettings']) {
    expect(items.find((item) => item.id === id)?.child).toMatchObject({
      type: 'document',
      options: { id, type: id },
    });
  }
});

test('without a project id the Studio uses the embedded lake', () => {
  expect(config).toMatchObject({ projectId: 'embedded', dataset: 'production', basePath: '/' });
});

test('singletons cannot be created, duplicated, deleted or unpublished; system types have no actions', () => {
  const actions = ['publish', 'unpublish', 'duplicate', 'delete', 'discardChanges', 'restore', undefined].map(
    (action) => Object.assign(() => null, { action }),
  ) as unknown as Parameters<typeof documentRules.actions>[0];
  const remainingActions = (schemaType: string) =>
    documentRules
      .actions(actions, { schemaType } as Parameters<typeof documentRules.actions>[1])
      .map(({ action }) => action);
  expect(remainingActions('homePage')).toEqual(['publish', 'discardChanges', 'restore']);
  expect(remainingActions('addressRecord')).toEqual([]);
  expect(remainingActions('page')).toHaveLength(actions.length);

  const options = ['homePage', 'page', 'siteSettings', 'addressRecord'].map((templateId) => ({ templateId }));
  const allowedTemplates = documentRules.newDocumentOptions(options as never);
  expect(allowedTemplates.map(({ templateId }) => templateId)).toEqual(['page']);
  const templates = ['siteSettings', 'strategy', 'addressRecord'].map((schemaType) => ({ schemaType }));
  expect(templatesForEditors(templates as Template[])).toEqual([
    { schemaType: 'strategy' },
    informationPageTemplate,
  ]);
});
