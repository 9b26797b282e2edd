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

test('a page with a title and an unused path is valid', async () => {
  expect(await errorsIn(pageWith())).toEqual([]);
});

test('a page needs a slug, and the error says how to generate it', async () => {
  expect(await errorsIn(pageWith({ slug: undefined }))).toEqual([
    'slug: Siden mangler en adresse. Dan den under »Placering«.',
  ]);
});

test.each(routedTypes)('siblings of any type cannot have the same slug (%s)', async (type) => {
  const other: Doc = { _id: 'other', _type: type, title: 'Den anden', slug: slug('a'), parent: to('p') };
  expect(await errorsIn(pageWith({ parent: to('p') }), [page('p'), other])).toEqual([
    'slug: »Den anden« har allerede denne adresse. Skriv en anden, eller vælg en anden overordnet side.',
  ]);
});

test('pages with different parents may have the same slug', async () => {
  const others = [
    page('p'),
    page('q'),
    page('b', { slug: slug('a'), parent: to('q') }),
    page('c', { slug: slug('a') }),
  ];
  expect(await errorsIn(pageWith({ parent: to('p') }), others)).toEqual([]);
});

test('the draft and the published version of a document may have the same slug', async () => {
  expect(await errorsIn(pageWith({ _id: 'drafts.page-a' }), [pageWith()])).toEqual([]);
});

test('a slug of another draft is in use', async () => {
  expect(await errorsIn(pageWith(), [page('drafts.b', { slug: slug('a') })])).toHaveLength(1);
});

test('of two published pages with one address, only the newcomer is told, with the title of the page that keeps it', async () => {
  const created = (id: string, year: string) =>
    page(id, { slug: slug('a'), _createdAt: `${year}-01-01T00:00:00Z` });
  const [first, second] = [created('z', '2020'), created('a', '2021')];
  expect(await errorsIn(first, [second])).toEqual([]);
  expect(await errorsIn(second, [first])).toEqual([
    'slug: »Z« har allerede denne adresse. Skriv en anden, eller vælg en anden overordnet side.',
  ]);
  const record = {
    _id: 'addressRecord-a',
    _type: 'addressRecord',
    document: 'a',
    addresses: [{ path: '/a', since: '2022-01-01T00:00:00Z' }],
  };
  expect(await errorsIn({ ...second }, [first, record])).toEqual([]);
  expect(await errorsIn({ ...first }, [second, record])).toHaveLength(1);
});

test.each(['soeg', 'studio', 'api', 'media', 'n', 'en', 'was'])(
  'the top-level path /%s is reserved',
  async (current) => {
    expect((await errorsIn(pageWith({ slug: slug(current) })))[0]).toContain('bruges af webstedet selv');
    expect(await errorsIn(pageWith({ slug: slug(current), parent: to('p') }), [page('p')])).toEqual([]);
  },
);

test('an invalid slug is rejected with a suggestion', async () => {
  expect((await errorsIn(pageWith({ slug: slug('Formål og baggrund') })))[0]).toContain(
    '»formaal-og-baggrund«',
  );
});

test('a page cannot be its own parent', async () => {
  expect(await errorsIn(pageWith({ parent: to('page-a') }))).toEqual([
    'parent: Siden kan ikke ligge under sig selv. Vælg en anden overordnet side.',
  ]);
});

test('a page cannot be a child of its descendant', async () => {
  const others = [page('b', { parent: to('c') }), page('c', { parent: to('page-a') })];
  expect(await errorsIn(pageWith({ parent: to('b') }), others)).toEqual([
    'parent: Siden kan ikke ligge under »B«, for den ligger selv under denne side. Vælg en anden overordnet side.',
  ]);
});

test('the draft of a parent takes precedence over the published version', async () => {
  const published = page('b', { parent: to('page-a') });
  const moved = page('drafts.b');
  expect(await errorsIn(pageWith({ parent: to('b') }), [published, moved])).toEqual([]);
  const others = [page('b'), { ...published, _id: 'drafts.b' }];
  expect(await errorsIn(pageWith({ parent: to('b') }), others)).toHaveLength(1);
});

test('versions of a planned release are ignored', async () => {
  const others = [page('versions.r1.b', { parent: to('page-a') }), page('b')];
  expect(await errorsIn(pageWith({ parent: to('b') }), others)).toEqual([]);
});

test('a page cannot have a parent in a cycle', async () => {
  const others = [page('b', { parent: to('c') }), page('c', { parent: to('b') })];
  expect(await errorsIn(pageWith({ parent: to('b') }), others)).toEqual([
    'parent: »B« har ingen adresse, fordi siderne ligger i ring: »B« → »C« → »B«. Ret dem først, eller vælg en anden overordnet side.',
  ]);
});

test('a page cannot belong under itself, under a page that belongs under it, or under one in another language', async () => {
  const others = [
    page('b', { section: to('c') }),
    page('c', { parent: to('page-a') }),
    page('page-en'),
    page('english', { parent: to('page-en') }),
    page('d'),
  ];
  const error = async (section: string) => errorsIn(pageWith({ section: to(section) }), others);
  const inCircle = (title: string) => [
    `section: Siden kan ikke høre under »${title}«, for den hører selv under denne side. Vælg en anden side.`,
  ];
  expect(await error('page-a')).toEqual(inCircle('A'));
  expect(await error('b')).toEqual(inCircle('B'));
  expect(await error('english')).toEqual([
    'section: »ENGLISH« er på et andet sprog. Vælg en side på samme sprog som denne.',
  ]);
  expect(await error('d')).toEqual([]);
});

test('if the store does not respond, publishing is blocked with an error in Danish', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const errors = await errorsIn(pageWith({ parent: to('b') }), [page('b')], noStore);
  expect(errors).toHaveLength(2);
  for (const error of errors) expect(error).toContain('Kontrollér forbindelsen');
  expect(log).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ message: 'no answer' }));
  log.mockRestore();
});
