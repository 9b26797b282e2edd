import { expect, test } from 'vitest';
import { describeField } from '#sanity/actions/describeField.ts';
import { schema } from '../schema/validated.ts';

const document = {
  _type: 'page',
  blocks: [
    { _type: 'richText', _key: 'a', content: [{ _type: 'block', _key: 'p' }] },
    { _type: 'linkCards', _key: 'b', heading: 'Læs mere', cards: [{ _type: 'linkCard', _key: 'c' }] },
  ],
};
const described = (...path: Parameters<typeof describeField>[2]) =>
  describeField(schema.get('page'), document, path);

test('a field is described with the titles above it in the form', () => {
  expect(described('lead')).toBe('Indledning');
  expect(described('seo', 'description')).toBe('Søgning og deling › Beskrivelse i søgeresultater');
  expect(described('blocks', { _key: 'b' }, 'cards', { _key: 'c' }, 'title')).toBe(
    'Indhold › Genveje »Læs mere« › Genveje › Genvej › Titel',
  );
});

test('a path that is no longer in the document, or not in the schema, has the titles that are known', () => {
  expect(described('blocks', { _key: 'gone' })).toBe('Indhold');
  expect(described('unknown')).toBe('unknown');
  expect(described('blocks', { _key: 'a' }, 'content', { _key: 'p' })).toMatch(/^Indhold › Tekst/);
});
