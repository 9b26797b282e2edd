import { expect, test } from 'vitest';
import { type Doc, errorsIn, pageWith, problemsIn, to, warningsIn } from './validated.ts';

const strategyWith = (fields: Record<string, unknown> = {}): Doc => ({
  _id: 'strategy-a',
  _type: 'strategy',
  title: 'Strategi',
  slug: { _type: 'slug', current: 'a' },
  status: 'ikkeOplyst',
  ...fields,
});
const successor = { ...strategyWith({ slug: { _type: 'slug', current: 'b' } }), _id: 'strategy-b' };

const groupWith = (fields: Record<string, unknown> = {}): Doc => ({
  _id: 'networkGroup-a',
  _type: 'networkGroup',
  name: 'Ledere',
  slug: { _type: 'slug', current: 'ledere' },
  order: 1,
  audience: 'Ledere',
  ...fields,
});

const organisationWith = (fields: Record<string, unknown> = {}): Doc => ({
  _id: 'organisation-a',
  _type: 'organisation',
  name: 'KL',
  side: 'arbejdsgiver',
  ...fields,
});

test('a document with only the required fields is valid; a page without an introduction has a warning', async () => {
  expect(await problemsIn(organisationWith())).toEqual([]);
  for (const document of [strategyWith(), groupWith()]) {
    expect((await problemsIn(document)).map(({ level, path }) => `${level} ${path}`)).toEqual([
      'warning lead',
    ]);
  }
});

test.each([
  'siteSettings',
  'homePage',
  'page',
  'strategy',
  'networkGroup',
  'organisation',
  'redirect',
  'shortLink',
])('each missing field of an empty %s is reported once, with our own message', async (_type) => {
  const errors = await errorsIn({ _id: 'empty', _type });
  expect(errors).not.toEqual([]);
  expect(errors.filter((error) => error.includes('validation:'))).toEqual([]);
  expect(errors).toEqual([...new Set(errors)]);
});

test('a title of only spaces is missing', async () => {
  expect(await errorsIn(pageWith({ title: '  ' }))).toEqual(['title: Skriv sidens titel.']);
});

test('a long introduction or search description is a warning, not an error', async () => {
  const long = pageWith({ lead: 'a'.repeat(301), seo: { _type: 'seo', description: 'a'.repeat(156) } });
  expect((await warningsIn(long)).map((line) => line.split(':')[0])).toEqual(['seo.description', 'lead']);
  expect(await errorsIn(long)).toEqual([]);
  const valid = pageWith({ lead: 'a'.repeat(300), seo: { _type: 'seo', description: 'a'.repeat(155) } });
  expect(await problemsIn(valid)).toEqual([]);
});

test('the next review must be after the last', async () => {
  expect(await errorsIn(pageWith({ lastReviewed: '2026-01-01', nextReview: '2027-01-01' }))).toEqual([]);
  expect((await errorsIn(pageWith({ lastReviewed: '2026-01-02', nextReview: '2026-01-01' })))[0]).toContain(
    'nextReview: ',
  );
  expect(await errorsIn(pageWith({ nextReview: '2026-01-01' }))).toEqual([]);
});

test('an open point needs a field and a note', async () => {
  const uafklaret = [{ _key: 'o', _type: 'openPoint' }];
  expect(await errorsIn(pageWith({ uafklaret }))).toEqual([
    'uafklaret[o].field: Skriv, hvilket felt det drejer sig om.',
    'uafklaret[o].note: Skriv, hvad der er uafklaret.',
  ]);
});

test('the period of a strategy ends after it starts', async () => {
  expect(await errorsIn(strategyWith({ period: { from: '2021-04-01', to: '2024-03-31' } }))).toEqual([]);
  expect((await errorsIn(strategyWith({ period: { from: '2021-04-01', to: '2020-03-31' } })))[0]).toContain(
    'period.to: ',
  );
  const agreement = { name: 'OK21', from: '2021-04-01', to: '2020-03-31' };
  expect((await errorsIn(strategyWith({ agreement })))[0]).toContain('agreement.to: ');
});

test('an agreement with any details needs a name', async () => {
  expect((await errorsIn(strategyWith({ agreement: { settledOn: '2021-02-15' } })))[0]).toContain(
    'agreement.name: ',
  );
  expect(await errorsIn(strategyWith({ agreement: {} }))).toEqual([]);
});

test('a replaced strategy needs its successor', async () => {
  expect(
    await errorsIn(strategyWith({ status: 'afloest', replacedBy: to('strategy-b') }), [successor]),
  ).toEqual([]);
  expect(await errorsIn(strategyWith({ status: 'afloest' }))).toEqual([
    'replacedBy: Vælg den strategi, der afløser denne, eller vælg en anden status.',
  ]);
  expect(
    (await errorsIn(strategyWith({ status: 'gaeldende', replacedBy: to('strategy-b') }), [successor]))[0],
  ).toContain('Ret status');
  expect((await errorsIn(strategyWith({ status: 'afloest', replacedBy: to('strategy-a') })))[0]).toContain(
    'ikke afløse sig selv',
  );
  expect((await errorsIn(strategyWith({ status: 'ny' })))[0]).toContain('status: Vælg strategiens status');
});

test('an organisation ends after it starts', async () => {
  expect(await errorsIn(organisationWith({ activeFrom: 2006, activeTo: 2006 }))).toEqual([]);
  expect(await errorsIn(organisationWith({ activeFrom: 2014, activeTo: 2006 }))).toEqual([
    'activeTo: Organisationen ophører, før den bliver til. Ret et af årstallene.',
  ]);
  expect((await errorsIn(organisationWith({ activeFrom: 20.5 })))[0]).toContain('fire cifre');
});

test('an organisation is not its own predecessor, and its predecessors are unique', async () => {
  const selfReference = [{ _key: 'a', ...to('organisation-a') }];
  expect((await errorsIn(organisationWith({ forerunners: selfReference })))[0]).toContain(
    'sin egen forgænger',
  );
  const otherOrganisation = organisationWith({ _id: 'organisation-b' });
  const duplicates = [
    { _key: 'a', ...to('organisation-b') },
    { _key: 'b', ...to('organisation-b') },
  ];
  expect((await errorsIn(organisationWith({ forerunners: duplicates }), [otherOrganisation]))[0]).toContain(
    'to gange',
  );
});

test('a contact needs a valid e-mail address and telephone number', async () => {
  const validContact = { email: 'navn@eksempel.dk', telephone: '+45 12 34 56 78' };
  expect(await errorsIn(groupWith({ contact: validContact }))).toEqual([]);
  expect((await errorsIn(groupWith({ contact: { email: 'navn@' } })))[0]).toContain(
    'Mailadressen er ikke hel',
  );
  expect((await errorsIn(groupWith({ contact: { telephone: 'ring' } })))[0]).toContain('telefonnummeret');
});

test('the menu contains each page only once', async () => {
  const settings: Doc = {
    _id: 'siteSettings',
    _type: 'siteSettings',
    name: 'Væksthus for Ledelse',
    description: 'Om ledelse.',
    accessibilityStatement: to('page-a'),
    mainMenu: [{ _key: 'a', ...to('page-a') }],
  };
  expect(await problemsIn(settings, [pageWith()])).toEqual([]);
  const duplicates = [
    { _key: 'a', ...to('page-a') },
    { _key: 'b', ...to('page-a') },
  ];
  expect((await errorsIn({ ...settings, mainMenu: duplicates }, [pageWith()]))[0]).toContain('to gange');
});

test('a share image needs a description', async () => {
  const settings = { _id: 'siteSettings', _type: 'siteSettings' };
  const shareImage = { _type: 'image', asset: to('asset') };
  const asset: Doc = { _id: 'asset', _type: 'sanity.imageAsset' };
  expect(await errorsIn({ ...settings, shareImage }, [asset])).toContainEqual(
    expect.stringContaining('shareImage.alt: '),
  );
  const errorsWithoutAsset = await errorsIn({ ...settings, shareImage: { _type: 'image' } });
  expect(errorsWithoutAsset.filter((error) => error.startsWith('shareImage'))).toEqual([]);
});
