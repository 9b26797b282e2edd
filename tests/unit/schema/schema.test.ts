import { existsSync, readFileSync } from 'node:fs';
import { resolveInitialValueForType, type SchemaType } from 'sanity';
import { expect, test, vi } from 'vitest';
import { documentTypes, routedTypes, typesWith } from '#lib/model.ts';
import { schemaTypes } from '#sanity/schema/schemaTypes.ts';
import { clientOf, type Doc, errorsIn, problemsIn, schema } from './validated.ts';

type Definition = {
  name?: string;
  type?: string;
  title?: string;
  group?: string;
  fields?: Definition[];
  of?: Definition[];
};

const definitions = schemaTypes as unknown as Definition[];

test('Sanity compiles the schema without warnings', () => {
  expect(schema._validation).toEqual([]);
  expect(schema.getTypeNames()).toEqual(expect.arrayContaining(definitions.map(({ name }) => name)));
});

test('every type and every field has a title', () => {
  const untitled: string[] = [];
  const visit = (definition: Definition, path: string) => {
    if (!definition.title?.trim()) untitled.push(path);
    for (const field of definition.fields ?? []) visit(field, `${path}.${field.name}`);
    for (const member of definition.of ?? []) {
      const isNamedType = definitions.some(({ name }) => name === member.type);
      if (!isNamedType) visit(member, `${path}[${member.type}]`);
    }
  };
  for (const definition of definitions) visit(definition, definition.name ?? '?');
  expect(untitled).toEqual([]);
});

test('the styles, lists and marks of Portable Text have titles and are those that the site renders', () => {
  const text = definitions.find(({ name }) => name === 'portableText')?.of?.[0] as unknown as {
    styles: { title: string; value: string }[];
    lists: { title: string; value: string }[];
    marks: { decorators: { title: string; value: string }[]; annotations: { type: string }[] };
    of?: unknown;
  };
  const { styles, lists, marks } = text;
  expect(styles.map(({ value }) => value)).toEqual(['normal', 'h2', 'h3', 'h4', 'blockquote']);
  expect(lists.map(({ value }) => value)).toEqual(['bullet', 'number']);
  expect(marks.decorators.map(({ value }) => value)).toEqual(['strong', 'em']);
  expect(marks.annotations.map(({ type }) => type)).toEqual(['internalLink', 'link']);
  expect([...styles, ...lists, ...marks.decorators].filter(({ title }) => !title)).toEqual([]);
  expect(text.of).toBeUndefined();
});

test('every document type with pages has tabs, and each of its fields is in a tab', () => {
  const documents = definitions.filter(({ type }) => type === 'document') as (Definition & {
    groups?: { name: string }[];
    fields: Definition[];
  })[];
  expect(documents.map(({ name }) => name)).toEqual(Object.keys(documentTypes));
  // Types with few fields have no tabs.
  const typesWithoutTabs = documents.filter(({ groups }) => !groups).map(({ name }) => name);
  expect(typesWithoutTabs).toEqual(['redirect', 'shortLink', 'addressRecord', 'translationRecord']);
  const fieldsWithoutTab = documents.flatMap(({ name, groups, fields }) =>
    fields
      .filter(({ group }) => groups && !groups.some((tab) => tab.name === group))
      .map((field) => `${name}.${field.name}`),
  );
  expect(fieldsWithoutTab).toEqual([]);
});

test('routed types have a slug, a parent and former addresses; singletons have no slug', () => {
  const fieldsOf = (type: string) => {
    const schemaType = schema.get(type) as (SchemaType & { fields: { name: string }[] }) | undefined;
    return schemaType?.fields.map(({ name }) => name) ?? [];
  };
  const routingFields = ['slug', 'parent', 'formerAddresses'];
  for (const type of routedTypes) expect(fieldsOf(type)).toEqual(expect.arrayContaining(routingFields));
  for (const type of typesWith('singleton')) expect(fieldsOf(type)).not.toContain('slug');
});

test.each([
  ['strategy', { parent: { _type: 'reference', _ref: 'page-strategi' }, status: 'ikkeOplyst' }],
  ['networkGroup', { parent: { _type: 'reference', _ref: 'page-netvaerksgrupper' } }],
  ['timelineEvent', { date: { _type: 'historicalDate', precision: 'year' } }],
  ['callout', { tone: 'info' }],
  ['table', { headerRow: true, headerColumn: false }],
])('a new %s has the initial value %o', async (type, initialValue) => {
  // Sanity calls requestIdleCallback on window.
  vi.stubGlobal('window', globalThis);
  const value = await resolveInitialValueForType(schema.get(type) as SchemaType, {}, 4, {} as never);
  vi.unstubAllGlobals();
  expect(value).toEqual({ _type: type, ...initialValue });
});

const asset: Doc = { _id: 'asset', _type: 'sanity.imageAsset' };
const content = new URL('../../../sanity/content/production.ndjson', import.meta.url);

const documents = existsSync(content) ? documentsOf(readFileSync(content, 'utf8')) : [];

test.skipIf(documents.length === 0)('every document of the initial content is valid', async () => {
  const errors: string[] = [];
  for (const document of documents) {
    for (const error of await errorsIn(document, [...documents, asset]))
      errors.push(`${document._id} ${error}`);
  }
  expect(errors).toEqual([]);
});

test.skipIf(documents.length === 0)(
  'no document of the initial content has a field that the schema lacks',
  async () => {
    const unknownFields: string[] = [];
    for (const document of documents) {
      const others = [...documents, asset];
      for (const { path, message } of await problemsIn(document, others, clientOf(others), 'cli')) {
        if (message.includes('does not exist on type'))
          unknownFields.push(`${document._id} ${path}: ${message}`);
      }
    }
    expect(unknownFields).toEqual([]);
  },
);

function documentsOf(ndjson: string): Doc[] {
  const lines = ndjson.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => withAssets(JSON.parse(line)) as Doc);
}

/** Replaces each `_sanityAsset` by a reference to an asset, as the import does. */
function withAssets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withAssets);
  if (typeof value !== 'object' || value === null) return value;
  const { _sanityAsset, ...rest } = value as Record<string, unknown>;
  const fields = Object.fromEntries(Object.entries(rest).map(([key, child]) => [key, withAssets(child)]));
  return _sanityAsset === undefined ? fields : { ...fields, asset: { _type: 'reference', _ref: asset._id } };
}
