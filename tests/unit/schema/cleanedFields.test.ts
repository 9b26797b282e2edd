import type { SchemaType } from 'sanity';
import { expect, test } from 'vitest';
import { isPublicText } from '#lib/contentRules/document/publicTexts.ts';
import { publicTypes } from '#lib/model.ts';
import { schema } from './validated.ts';

type Path = (string | { _key: string })[];

/** The text fields of a type, at any depth, as the form shows them. */
function textFields(type: SchemaType, path: Path = []): Path[] {
  if (path.length > 8 || path.at(-1) === 'children') return [];
  if (type.jsonType === 'string') {
    const isChoice = 'options' in type && (type.options as { list?: unknown } | undefined)?.list;
    return (type.name === 'string' || type.name === 'text') && !isChoice ? [path] : [];
  }
  if (type.jsonType === 'array')
    return type.of.flatMap((member) => textFields(member, [...path, { _key: 'k' }]));
  if (type.jsonType !== 'object') return [];
  return type.fields.flatMap(({ name, type: field }) =>
    name.startsWith('_') ? [] : textFields(field, [...path, name]),
  );
}

test('what is pasted is cleaned in the texts of a page, and left alone in addresses, codes and notes', () => {
  const fields = publicTypes.flatMap((name) => {
    const type = schema.get(name);
    return type ? textFields(type).map((path) => ({ name, path })) : [];
  });
  const namesWhere = (isCleaned: boolean) => [
    ...new Set(
      fields
        .filter(({ name, path }) => isPublicText(name, path) === isCleaned)
        .map(({ path }) => path.filter((segment) => typeof segment === 'string').join('.')),
    ),
  ];
  expect(namesWhere(true)).toEqual(
    expect.arrayContaining(['lead', 'title', 'blocks.facts.value', 'english.footer.text', 'seo.description']),
  );
  // A new field that is no text for visitors belongs in `nonTextFields`.
  expect(namesWhere(false).sort()).toMatchInlineSnapshot(`
    [
      "address",
      "agreement.source",
      "blocks.content.markDefs.heading",
      "blocks.content.markDefs.href",
      "blocks.items.source.href",
      "body.markDefs.heading",
      "body.markDefs.href",
      "campaign.medium",
      "campaign.name",
      "campaign.source",
      "code",
      "contact.telephone",
      "formerAddresses",
      "formerHosts",
      "from",
      "heading",
      "note",
      "redirectHosts",
      "securityContact",
      "slug.current",
      "slug.source",
      "statementAddress",
      "uafklaret.field",
      "uafklaret.note",
      "website",
    ]
  `);
});
