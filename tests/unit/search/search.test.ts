import { expect, test } from 'vitest';
import { buildIndex } from '#lib/search/buildIndex.ts';
import { english } from '#lib/search/english.ts';
import { page, pages, pathsFor, search } from './samplePages.ts';

test.each(['formål', 'formaal', 'FORMÅL', 'formål'.normalize('NFD'), 'for\u00admål'])(
  '"%s" is found in any spelling',
  (question) => {
    expect(pathsFor(question)).toEqual(['/formaal', '/baggrund']);
  },
);

test('a prefix matches a word', () => {
  expect(pathsFor('topl')).toEqual(['/grupper']);
});

test('a misspelled word matches', () => {
  expect(pathsFor('mellemleedere')).toEqual(['/grupper']);
  expect(pathsFor('netvrksgrupper')).toContain('/grupper');
});

test('pages with every word of a query are found, and if there are none, those with any', () => {
  expect(pathsFor('formål netværk')).toEqual(['/baggrund']);
  expect(pathsFor('formål xyzzyx')).toEqual(['/formaal', '/baggrund']);
});

test('a result says whether any page has every word that counts', () => {
  expect(search('hvad er formål og netværk').isPartial).toBe(false);
  expect(search('formål xyzzyx').isPartial).toBe(true);
  expect(search('xyzzyx')).toMatchObject({ count: 0, isPartial: true });
});

test('stop words and the words of the site weigh nothing, unless there are no others', () => {
  expect(pathsFor('hvad er formålet med væksthuset')).toEqual(pathsFor('formålet'));
  expect(pathsFor('væksthuset')).toEqual(['/formaal']);
  expect(pathsFor('hvad er')).toEqual(pathsFor('er'));
  expect(pathsFor('formål vækthuset')).toEqual(pathsFor('formål'));
});

test('inflections and compounds are found by their stem and by their parts', () => {
  expect(pathsFor('kommunernes')).toEqual(['/formaal']);
  expect(pathsFor('daginstitutionsleder')[0]).toBe('/grupper');
  expect(pathsFor('netværksmøde')).toContain('/baggrund');
  expect(pathsFor('gruppe')).toEqual(['/grupper']);
});

test('a long word that ends with a short one by chance is no compound of it', () => {
  const searchPages = buildIndex([page('a', 'Ring til os', '', '')], '');
  expect(searchPages('telefonring').hits).toHaveLength(1);
  expect(searchPages('hvalrosbarbering').hits).toEqual([]);
});

test('a page whose title is the query comes first', () => {
  const searchPages = buildIndex(
    [
      page('a', 'Strategi og mål', 'Strategi', 'Strategi strategi strategien'),
      page('b', 'Strategi', '', 'x'),
    ],
    '',
  );
  expect(searchPages('strategien').hits[0]?.path).toBe('/b');
});

test("the editors' search terms find a page that does not use them", () => {
  const searchPages = buildIndex([...pages, { ...page('x', 'X', '', ''), searchTerms: 'skoleleder' }], '');
  expect(searchPages('skolelederne').hits[0]?.path).toBe('/x');
});

test('a misspelled word is corrected, others are not', () => {
  expect(search('bedre ledlese').correction).toBe('bedre ledelse');
  expect(search('Formål').correction).toBeUndefined();
  expect(search('hvalrosbarbering').correction).toBeUndefined();
});

test('a hit names the section that fits best', () => {
  const searchPages = buildIndex(
    [
      {
        ...page('o', 'Organisation', 'Hvem der står bag', ''),
        sections: [
          { text: 'Parterne' },
          { anchor: 'k1', heading: 'Bestyrelsen', text: 'I bestyrelsen sidder topledere.' },
          { anchor: 'k2', heading: 'Styregruppen', text: 'Daglig ledelse.' },
        ],
      },
    ],
    '',
  );
  const [hit] = searchPages('hvem sidder i bestyrelsen').hits;
  expect(hit?.section).toEqual({ anchor: 'k1', heading: [{ text: 'Bestyrelsen', marked: true }] });
  expect(hit?.excerpt.map(({ text }) => text).join('')).toBe('I bestyrelsen sidder topledere.');
});

test('hits in the title rank above hits in the lead, and those above hits in the text', () => {
  const searchPages = buildIndex(
    [
      page('text', 'Et to', 'Et to', 'ledelse'),
      page('lead', 'Et to', 'ledelse to', 'Et to'),
      page('title', 'ledelse her til lands', 'Et to', 'Et to'),
    ],
    '',
  );
  expect(searchPages('ledelse').hits.map((hit) => hit.path)).toEqual(['/title', '/lead', '/text']);
});

test('matching words are marked in the title and in the excerpt', () => {
  const [hit] = search('formaal').hits;
  expect(hit?.title).toEqual([{ text: 'Formål', marked: true }]);
  expect(hit?.excerpt).toContainEqual({ text: 'formål', marked: true });
});

test('a page indexed twice is found once', () => {
  const searchPages = buildIndex([...pages, ...pages], '');
  expect(searchPages('formål').hits.map((hit) => hit.path)).toEqual(['/formaal', '/baggrund']);
});

test('property names of Object.prototype are ordinary words', () => {
  expect(pathsFor('__proto__ hasOwnProperty')).toEqual(['/constructor']);
  expect(pathsFor('isPrototypeOf')).toEqual([]);
});

test.each(['bestyrelsens medlemmer', 'bestyrelsesmedlemmer'])(
  '%s: the page about the first part comes first',
  (query) => {
    const searchPages = buildIndex(
      [
        { ...page('a', 'Grupper', '', 'Bestyrelsen er nævnt.'), searchTerms: 'medlemmer' },
        {
          ...page('b', 'Organisation', '', 'Medlemmer'),
          sections: [{ anchor: 'k', heading: 'Bestyrelsen', text: 'Den har medlemmer.' }],
        },
      ],
      '',
    );
    expect(searchPages(query).hits[0]?.path).toBe('/b');
  },
);

test('two nouns joined by a preposition find the compound', () => {
  const searchPages = buildIndex(
    [
      { ...page('a', 'Grupper', '', 'bestyrelsen'), searchTerms: 'medlem' },
      { ...page('b', 'Organisation', '', 'x'), searchTerms: 'bestyrelsesmedlem' },
    ],
    '',
  );
  expect(searchPages('medlem af bestyrelsen').hits[0]?.path).toBe('/b');
});

test('a word that only looks like a compound has no parts: »billeder« are no »leder«', () => {
  const searchPages = buildIndex(
    [
      page('a', 'Leder', '', 'En fagleder leder.'),
      page('b', 'Pressefotos', '', 'Her er billeder og billedtekster.'),
    ],
    '',
  );
  expect(searchPages('leder').hits.map(({ path }) => path)).toEqual(['/a']);
  expect(searchPages('billede').hits.map(({ path }) => path)).toEqual(['/b']);
});

test('of a front page, only the sentences with a word of their own are found, and not by the site name', () => {
  const front = {
    ...page('x', 'Væksthus for Ledelse', 'Tre grupper. Navnet er et billede.', ''),
    path: '/',
    sections: [
      { anchor: 'k', heading: 'Formål', text: 'Væksthuset arbejder for kommuner.\nHistorien om drivhuset.' },
    ],
  };
  const searchPages = buildIndex([front, ...pages], 'Væksthus for Ledelse');
  const found = (query: string) => searchPages(query).hits.map(({ path }) => path);
  expect(found('drivhus')).toEqual(['/']);
  expect(found('billede')).toEqual(['/']);
  expect(found('kommuner')).toEqual(['/formaal']);
  expect(found('tre grupper')).toEqual(['/grupper']);
  expect(found('væksthus')).toEqual(['/formaal']);
  expect(found('formål')[0]).toBe('/formaal');
});

const first = (documents: Parameters<typeof buildIndex>[0], query: string, siteName = '') =>
  buildIndex(documents, siteName)(query).hits[0]?.path;

test('a word that is on no page does not hide the pages that have the others', () => {
  const documents = [
    page('a', 'Bestyrelsen', 'Bestyrelsen', 'Bestyrelsen'),
    page('b', 'X', '', 'bestyrelsen, kontor'),
  ];
  expect(first(documents, 'bestyrelsen kantur')).toBe('/a');
});

test('a question word finds the page that editors gave it to, not those that have it in a sentence', () => {
  const documents = [
    page('a', 'X', 'Se, hvem der bor her.', 'Hvem er det?'),
    { ...page('b', 'Y', '', ''), searchTerms: 'hvem' },
  ];
  expect(buildIndex(documents, '')('hvem driver det').hits.map(({ path }) => path)).toEqual(['/b']);
});

test('a long word with one letter for a double one, in another form, is found', () => {
  expect(first([page('a', 'X', '', 'Forhandlingsfællesskabet')], 'forhandlingsfælleskab')).toBe('/a');
});

test('the beginning of a compound is no typing mistake', () => {
  expect(first([page('a', 'X', '', 'enveje'), page('b', 'Y', '', 'genvejstaster')], 'genveje')).toBe('/b');
});

test("an editor's term that names the site is not the term without it", () => {
  const documents = [
    { ...page('a', 'X', 'direktør', ''), searchTerms: 'direktør for Væksthuset' },
    { ...page('b', 'Y', '', ''), searchTerms: 'direktør' },
  ];
  expect(first(documents, 'direktør', 'Væksthus for Ledelse')).toBe('/b');
});

test.each(['time line', 'timeline', 'teamleader', 'modernise'])('English: "%s" is found', (query) => {
  const documents = [page('a', 'X', 'timeline', 'A team leader'), page('b', 'Modern', '', '')];
  expect(buildIndex(documents, '', english)(query).isPartial).toBe(false);
  expect(buildIndex(documents, '', english)(query).hits).toHaveLength(1);
});
