import { expect, test } from 'vitest';
import { addDays, changedText, dateHeading, dayOf, dueText } from '#sanity/tools/frontDesk/dates.ts';
import { openPointsOf } from '#sanity/tools/frontDesk/openPoints.ts';
import {
  findOwnDrafts,
  type HistoryLine,
  historyOf,
  type SearchedDrafts,
} from '#sanity/tools/frontDesk/ownDrafts.ts';
import {
  type ChangedDocument,
  draftsQuery,
  type Editorial,
  editorialQuery,
  maxRows,
  type PublishedVersions,
  pagesWithoutLinks,
  publishedQuery,
  publishedVersionsQuery,
  type UnlinkedCandidate,
  unlinkedCandidatesQuery,
} from '#sanity/tools/frontDesk/queries.ts';
import { serveLake } from '../lake/serve.ts';
import { editorOf } from '../lake/startLake.ts';

const reference = (_ref: string) => ({ _type: 'reference', _ref });
const page = (_id: string, fields: object = {}) => ({
  ...{ _id, _type: 'page', title: _id, slug: { current: _id } },
  ...fields,
});
const linkTo = (...ids: string[]) => ({
  blocks: [
    {
      ...{ _key: 'b', _type: 'linkCards' },
      cards: ids.map((id) => ({ _key: id, _type: 'linkCard', reference: reference(id) })),
    },
  ],
});
const raw = { perspective: 'raw' } as const;
const idsOf = (rows: readonly { _id: string }[]) => rows.map(({ _id }) => _id);

test('pages that no published page or menu links to are found', async () => {
  const { url } = await serveLake([
    page('menu'),
    page('linket'),
    page('fra-forside'),
    page('kun-kladde'),
    page('kun-viderestilling'),
    page('kun-underside'),
    page('under', { parent: reference('kun-underside') }),
    page('fra-underside'),
    page('under2', { parent: reference('fra-underside'), ...linkTo('fra-underside') }),
    page('skjult', { seo: { noIndex: true } }),
    page('sig-selv', linkTo('sig-selv')),
    page('a', linkTo('linket', 'under', 'under2')),
    { ...page('homePage', linkTo('a', 'fra-forside')), _type: 'homePage' },
    { _id: 'siteSettings', _type: 'siteSettings', mainMenu: [{ _key: 'm', ...reference('menu') }] },
    page('drafts.menu', linkTo('kun-kladde')),
    page('drafts.ny'),
    {
      _id: 'r',
      _type: 'redirect',
      from: '/x',
      target: { ...reference('kun-viderestilling'), _weak: true },
    },
    { _id: 'g', _type: 'networkGroup', name: 'Vises i en blok' },
  ]);
  const candidates = await editorOf(url).fetch<UnlinkedCandidate[]>(unlinkedCandidatesQuery, {}, raw);
  expect(idsOf(pagesWithoutLinks(candidates))).toEqual([
    'kun-kladde',
    'kun-underside',
    'kun-viderestilling',
    'sig-selv',
  ]);
});

test('with 5,000 pages, lists stay short, and the query that visits every page is answered', async () => {
  const pages = Array.from({ length: 5000 }, (_, index) =>
    page(`p${index}`, index % 2 === 0 ? linkTo(`p${index + 1}`) : { nextReview: '2026-01-01' }),
  );
  const client = editorOf((await serveLake(pages)).url);
  const found = await client.fetch<UnlinkedCandidate[]>(unlinkedCandidatesQuery, {}, raw);
  expect(found).toHaveLength(maxRows + 1);
  const params = { horizon: '2026-12-01' };
  const { reviews } = await client.fetch<Editorial>(editorialQuery, params, { perspective: 'drafts' });
  expect(reviews).toHaveLength(maxRows + 1);
});

test('drafts and publications are listed, but not imported documents', async () => {
  const { url } = await serveLake([page('importeret'), page('a')]);
  const client = editorOf(url);
  await client.create(page('drafts.b'));
  await client.patch('a').set({ title: 'Ny' }).commit();
  const fetchRows = (query: string, since = '2020-01-01T00:00:00Z') =>
    client.fetch<ChangedDocument[]>(query, { since }, raw);
  expect(idsOf(await fetchRows(draftsQuery))).toEqual(['drafts.b']);
  expect(idsOf(await fetchRows(publishedQuery))).toEqual(['a']);
  expect(await fetchRows(publishedQuery, '2999-01-01T00:00:00Z')).toEqual([]);
});

test('reviews are listed in order of their date, and the draft decides', async () => {
  const { url } = await serveLake([
    page('b', { nextReview: '2026-11-30' }),
    page('a', { nextReview: '2026-11-01' }),
    page('senere', { nextReview: '2027-11-01' }),
    page('udsat', { nextReview: '2026-11-02' }),
    page('drafts.udsat', { nextReview: '2027-11-02' }),
    page('uden'),
    page('c', { uafklaret: [{ _key: 'p', note: 'Hvem ejer siden?' }] }),
  ]);
  const { reviews, openPoints } = await editorOf(url).fetch<Editorial>(
    editorialQuery,
    { horizon: '2026-12-29' },
    { perspective: 'drafts' },
  );
  expect(idsOf(reviews)).toEqual(['a', 'b']);
  expect(openPointsOf(openPoints)).toMatchObject([{ key: 'p', note: 'Hvem ejer siden?' }]);
});

test('an editor finds the drafts with own changes since the last publication', async () => {
  const { url } = await serveLake([page('udgivet'), page('andens')]);
  const client = editorOf(url);
  await client.create(page('drafts.min'));
  await client.patch('drafts.min').set({ title: 'Min' }).commit();
  await client.create(page('drafts.udgivet'));
  const drafts = await client.fetch<ChangedDocument[]>(draftsQuery, {}, raw);
  const ids = ['min', 'udgivet'];
  const { versions, latest } = await client.fetch<PublishedVersions>(publishedVersionsQuery, { ids }, raw);
  expect(idsOf(versions)).toEqual(['udgivet']);
  expect(latest.toSorted()).toEqual(['andens', 'udgivet']);
  const publishedAt = new Map([['udgivet', '2999-01-01T00:00:00Z']]);
  const own = await findOwnDrafts(drafts, publishedAt, historyOf(client, 'robot-editor'));
  expect(idsOf(own)).toEqual(['drafts.min']);
  expect(await findOwnDrafts(drafts, new Map(), historyOf(client, 'en-anden'))).toEqual([]);
});

test('an own draft is found behind any number of newer drafts by others', async () => {
  const later = { _updatedAt: '2999-01-01T00:00:00Z' };
  const others = Array.from({ length: 120 }, (_, index) => page(`drafts.andens-${index}`, later));
  const client = editorOf((await serveLake(others)).url);
  await client.create(page('drafts.min'));
  const drafts = await client.fetch<ChangedDocument[]>(draftsQuery, {}, raw);
  expect(drafts).toHaveLength(121);
  expect(drafts.at(-1)?._id).toBe('drafts.min');
  const requests: number[] = [];
  const read = historyOf(client, 'robot-editor');
  const counted: typeof read = (ids, limit) => {
    requests.push(ids.length);
    return read(ids, limit);
  };
  const searched: SearchedDrafts = new Map();
  const find = () => findOwnDrafts(drafts, new Map(), counted, { searched });
  expect(idsOf(await find())).toEqual(['drafts.min']);
  expect(requests).toEqual([50, 50, 21]);
  // Known documents are not queried again.
  expect(idsOf(await find())).toEqual(['drafts.min']);
  expect(requests).toHaveLength(3);
});

test('a draft with many changes does not hide the other drafts', async () => {
  const draft = (_id: string): ChangedDocument => ({ _id, _type: 'page', _updatedAt: '2026-11-29' });
  const lines: HistoryLine[] = [
    ...Array.from({ length: 120 }, () => ({ timestamp: '2026-11-29', documentIDs: ['drafts.a'] })),
    { timestamp: '2026-11-28', documentIDs: ['drafts.b'] },
  ];
  const asked: number[] = [];
  const own = await findOwnDrafts(
    [draft('drafts.a'), draft('drafts.b'), draft('drafts.c')],
    new Map(),
    async (ids, limit) => {
      asked.push(ids.length);
      return lines.filter(({ documentIDs }) => documentIDs.some((id) => ids.includes(id))).slice(0, limit);
    },
  );
  expect(idsOf(own)).toEqual(['drafts.a', 'drafts.b']);
  expect(asked).toEqual([3, 2]);
});

test('dates are Danish, and midnight is in Denmark', () => {
  const now = new Date('2026-11-29T23:30:00Z');
  expect(dayOf(now)).toBe('2026-11-30');
  expect(dateHeading(now)).toBe('Mandag 30.\u00a0november 2026');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(changedText('2026-11-29T23:05:00Z', now)).toBe('kl.\u00a000.05');
  expect(changedText('2026-11-29T09:05:00Z', now)).toBe('i går kl.\u00a010.05');
  expect(changedText('2026-11-20T09:05:00Z', now)).toBe('20.\u00a0november 2026');
  expect(dueText('2026-11-30', '2026-11-30')).toBe('i dag');
  expect(dueText('2026-12-02', '2026-11-30')).toBe('i overmorgen');
  expect(dueText('2026-12-12', '2026-11-30')).toBe('om 12 dage');
  expect(dueText('2026-11-10', '2026-11-30')).toBe('for 20 dage siden');
});

test('a long open point is truncated after a word; an empty one says so', () => {
  const uafklaret = [
    { _key: 'a', note: 'Ledelse '.repeat(40) },
    { _key: 'b', note: null },
  ];
  const [long, empty] = openPointsOf([{ _id: 'p', _type: 'page', uafklaret }]);
  expect(long?.note).toMatch(/Ledelse…$/);
  expect(long?.note.length).toBeLessThan(142);
  expect(empty?.note).toBe('Punktet har ingen tekst endnu.');
});
