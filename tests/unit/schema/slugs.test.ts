import { expect, test, vi } from 'vitest';
import { routedTypes } from '#lib/model.ts';
import { type Doc, errorsIn, noStore, pageWith, to } from './validated.ts';

const slug = (current: string) => ({ _type: 'slug', current });
const page = (id: string, fields: Record<string, unknown> = {}): Doc => ({
  _id: id,
  _type: 'page',
  title: id.toUpperCase(),
  slug: slug(id),
  ...fields,
});

test('a page with a title and a free address is in order', async () => {
  expect(await errorsIn(pageWith())).toEqual([]);
});

test('a page needs an address, and the editor is told how to make one', async () => {
  expect(await errorsIn(pageWith({ slug: undefined }))).toEqual([
    'slug: Siden mangler en adresse. Tryk på knappen for at danne den.',
  ]);
});

test.each(routedTypes)(
  'two documents side by side cannot share an address, whatever their type (%s)',
  async (type) => {
    const other: Doc = { _id: 'other', _type: type, title: 'Den anden', slug: slug('a'), parent: to('p') };
    expect(await errorsIn(pageWith({ parent: to('p') }), [page('p'), other])).toEqual([
      'slug: »Den anden« har allerede denne adresse. Skriv en anden, eller vælg en anden overordnet side.',
    ]);
  },
);

test('two pages may share a slug below different parents', async () => {
  const others = [
    page('p'),
    page('q'),
    page('b', { slug: slug('a'), parent: to('q') }),
    page('c', { slug: slug('a') }),
  ];
  expect(await errorsIn(pageWith({ parent: to('p') }), others)).toEqual([]);
});

test('the draft and the published page of one document do not stand in each other’s way', async () => {
  expect(await errorsIn(pageWith({ _id: 'drafts.page-a' }), [pageWith()])).toEqual([]);
});

test('an address is taken from the moment another draft has it', async () => {
  expect(await errorsIn(pageWith(), [page('drafts.b', { slug: slug('a') })])).toHaveLength(1);
});

test.each(['soeg', 'studio', 'api', 'media', 'n', 'en', 'was'])(
  'the root address /%s belongs to the site',
  async (current) => {
    expect((await errorsIn(pageWith({ slug: slug(current) })))[0]).toContain('bruges af webstedet selv');
    expect(await errorsIn(pageWith({ slug: slug(current), parent: to('p') }), [page('p')])).toEqual([]);
  },
);

test('a slug that is no slug is refused with a better one', async () => {
  expect((await errorsIn(pageWith({ slug: slug('Formål og baggrund') })))[0]).toContain(
    '»formaal-og-baggrund«',
  );
});

test('a page cannot lie below itself', async () => {
  expect(await errorsIn(pageWith({ parent: to('page-a') }))).toEqual([
    'parent: Siden kan ikke ligge under sig selv. Vælg en anden overordnet side.',
  ]);
});

test('a page cannot lie below a page that lies below it', async () => {
  const others = [page('b', { parent: to('c') }), page('c', { parent: to('page-a') })];
  expect(await errorsIn(pageWith({ parent: to('b') }), others)).toEqual([
    'parent: Siden kan ikke ligge under »B«, for den ligger selv under denne side. Vælg en anden overordnet side.',
  ]);
});

test('the draft of a parent counts more than what is published of it', async () => {
  const published = page('b', { parent: to('page-a') });
  const moved = page('drafts.b');
  expect(await errorsIn(pageWith({ parent: to('b') }), [published, moved])).toEqual([]);
  const others = [page('b'), { ...published, _id: 'drafts.b' }];
  expect(await errorsIn(pageWith({ parent: to('b') }), others)).toHaveLength(1);
});

test('a planned release does not count', async () => {
  const others = [page('versions.r1.b', { parent: to('page-a') }), page('b')];
  expect(await errorsIn(pageWith({ parent: to('b') }), others)).toEqual([]);
});

test('a page cannot lie below pages that lie in a circle', async () => {
  const others = [page('b', { parent: to('c') }), page('c', { parent: to('b') })];
  expect(await errorsIn(pageWith({ parent: to('b') }), others)).toEqual([
    'parent: »B« har ingen adresse, fordi siderne ligger i ring: »B« → »C« → »B«. Ret dem først, eller vælg en anden overordnet side.',
  ]);
});

test('when the store does not answer, the editor is told in Danish, and nothing is published unchecked', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const errors = await errorsIn(pageWith({ parent: to('b') }), [page('b')], noStore);
  expect(errors).toHaveLength(2);
  for (const error of errors) expect(error).toContain('Kontrollér forbindelsen');
  expect(log).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ message: 'no answer' }));
  log.mockRestore();
});
