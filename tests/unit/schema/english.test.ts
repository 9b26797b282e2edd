import { expect, test } from 'vitest';
import { frontPageIds } from '#lib/model.ts';
import { type Doc, errorsIn, pageWith, to, warningsIn } from './validated.ts';

const page = (id: string, slug: string, fields: Record<string, unknown> = {}): Doc => ({
  ...pageWith({ title: id, slug: { _type: 'slug', current: slug }, ...fields }),
  _id: id,
});
const danish = page('formaal', 'formaal');
const front = page(frontPageIds.en, 'en');
const below = { parent: to(frontPageIds.en) };
const errorsOf = async (document: Doc, others: Doc[] = []) =>
  (await errorsIn(document, [danish, front, ...others])).join('\n');

test('the English front page has the address /en, which no other page can have', async () => {
  expect(await errorsIn(front, [danish])).toEqual([]);
  expect(await errorsOf(page(frontPageIds.en, 'english'))).toContain('skal have adressen »en«');
  expect(await errorsOf(page('x', 'en'))).toContain('bruges af webstedet selv');
});

test("an English page cannot have the address of one of the site's own pages", async () => {
  expect(await errorsOf(page('x', 'search', below))).toContain('/en/search bruges af webstedet selv');
  expect(await errorsOf(page('x', 'search'))).toBe('');
});

test('an English page translates one Danish page, which no other page translates', async () => {
  const purpose = page('purpose', 'purpose', { ...below, translationOf: to('formaal') });
  expect(await errorsOf(purpose)).toBe('');
  expect(await errorsOf({ ...purpose, _id: 'other', slug: { current: 'other' } }, [purpose])).toContain(
    '»purpose« svarer allerede til den side',
  );
  expect(await errorsOf({ ...purpose, translationOf: to(frontPageIds.en) })).toContain(
    'er ikke en dansk side',
  );
});

test('a Danish page translates none', async () => {
  expect(await errorsOf(page('x', 'x', { translationOf: to('formaal') }))).toContain(
    'Kun en engelsk side kan svare til en dansk',
  );
});

test('the rules about Danish apply to Danish pages only, also in the form', async () => {
  const lead = 'The name is ‘greenhouse’, and nobody calls it »drivhus« in English.';
  const warnings = async (fields: object) =>
    (await warningsIn(page('x', 'x', { lead, ...fields }), [danish, front])).join('\n');
  expect(await warnings(below)).toContain('på engelske sider bruger webstedet ‘…’');
  expect(await warnings({})).not.toContain('citationstegn');
});

test('the sentence that aims go on from need not end with »at« in English', async () => {
  const aims = {
    ...{ _type: 'aims', _key: 'b', intro: 'Væksthuset works to' },
    items: [{ _key: 'i', _type: 'aim', text: 'strengthen the leaders' }],
  };
  expect(await warningsIn(page('purpose', 'purpose', { ...below, blocks: [aims] }), [danish, front])).toEqual(
    [],
  );
  expect(await warningsIn(page('x', 'x', { blocks: [aims] }), [danish, front])).toHaveLength(1);
});
