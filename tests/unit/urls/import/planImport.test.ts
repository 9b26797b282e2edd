import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '#lib/urls/import/csv.ts';
import { planImport, type StoredRedirect } from '#lib/urls/import/planImport.ts';
import { readTable } from '#lib/urls/import/readTable.ts';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { resolve } from '#lib/urls/resolve.ts';
import { some } from '../../../effort.ts';
import { site } from '../sampleLinkData.ts';

const links = {
  ...site,
  hosts: ['www.kl.dk'],
  records: [
    { id: 'page/formaal', addresses: [{ path: '/vores-formaal', since: '2020' }] },
    { id: 'page-slettet', addresses: [{ path: '/slettet', since: '2020' }] },
  ],
  withoutAddress: [],
};
const hosts = { ours: new Set(['vaeksthus.test', 'www.vaeksthus.test']), allowed: new Set(['www.kl.dk']) };

const plan = (csv: string, stored: StoredRedirect[] = []) =>
  planImport(readTable(parseCsv(csv)), { ...links, redirects: stored }, stored, hosts);
/** What becomes of each line, in few words. */
const planned = (csv: string, stored: StoredRedirect[] = []) =>
  plan(csv, stored).map(({ kind, remark }) => `${kind}: ${remark}`);
const stored = (id: string, from: string, to: Partial<StoredRedirect>): StoredRedirect => ({
  id,
  from,
  below: false,
  gone: false,
  target: undefined,
  address: undefined,
  permanent: true,
  ...to,
});
/** The redirects that the store has after an import. */
const after = (csv: string): StoredRedirect[] =>
  plan(csv).flatMap((outcome) =>
    outcome.kind === 'created'
      ? [stored(`redirect${outcome.fields.from}`, outcome.fields.from, outcome.fields)]
      : [],
  );

test('an address that leads to a page is stored as a reference to it, so that it follows', () => {
  expect(plan('/gammel/,/Formaal.aspx')[0]).toMatchObject({
    kind: 'created',
    fields: { from: '/gammel', target: 'page/formaal', address: undefined, gone: false, permanent: true },
  });
  expect(planned('/gammel,/vores-formaal')).toEqual(['created: /formaal (page/formaal)']);
  for (const here of ['https://vaeksthus.test/formaal', 'http://www.vaeksthus.test/formaal/']) {
    expect(planned(`/gammel,${here}`)).toEqual(['created: /formaal (page/formaal)']);
  }
});

test('a heading, the search and another site are addresses', () => {
  const said = (csv: string) => {
    const [outcome] = plan(csv);
    return outcome?.kind === 'created' ? outcome.fields : outcome;
  };
  expect(said('/a,/formaal#maal')).toMatchObject({ address: '/formaal#maal', target: undefined });
  expect(said('/a,/soeg')).toMatchObject({ address: '/soeg' });
  expect(said('/a,https://www.kl.dk/x?y=z#w')).toMatchObject({ address: 'https://www.kl.dk/x?y=z#w' });
});

test('the columns may be named, in any order and in Danish, or go by their places', () => {
  const named = plan('Til;Bemærkning;Fra;For altid\n/formaal;fra Jens;/a;nej')[0];
  const placed = plan('/a,/formaal,302,fra Jens')[0];
  const said = { from: '/a', target: 'page/formaal', permanent: false, note: 'fra Jens' };
  expect(named).toMatchObject({ kind: 'created', fields: said, line: 2 });
  expect(placed).toMatchObject({ kind: 'created', fields: said, line: 1 });
  expect(() => plan('from;somewhere\n/a;/formaal')).toThrow(/names no column "to"/);
});

test('a star stands for all that lies below, 410 for what is gone', () => {
  expect(plan('/artikler/*,410')[0]).toMatchObject({
    kind: 'created',
    fields: { from: '/artikler', below: true, gone: true, target: undefined },
  });
  // There a page may stand: it is the addresses below that lead on.
  expect(planned('/strategi/*,/strategi')).toEqual(['created: /strategi (page/strategi)']);
});

test('chains are led straight to their end, in the file, in the store and through both', () => {
  expect(planned('/a,/b\n/b,/c\n/c,/formaal')).toEqual([
    'created: /formaal (page/formaal), at the end of a chain of 3',
    'created: /formaal (page/formaal), at the end of a chain of 2',
    'created: /formaal (page/formaal)',
  ]);
  const there = [
    stored('r1', '/b', { address: '/c' }),
    stored('r2', '/c', { target: 'page/strategi' }),
    stored('r3', '/ude', { address: 'https://www.kl.dk/x' }),
  ];
  expect(planned('/a,/b', there)).toEqual(['created: /strategi (page/strategi), at the end of a chain of 3']);
  expect(planned('/a,/b#x\n/b,/formaal', there)).toContainEqual(
    'created: /formaal#x, at the end of a chain of 2',
  );
  expect(planned('/a,/ude', there)).toEqual(['created: https://www.kl.dk/x, at the end of a chain of 2']);
});

test.each([
  ['no address', '!,/formaal', 'must begin with /'],
  ['an address without anything in it', '/*%2a,/formaal', 'not a valid path'],
  ['an old address by its query', '/default.aspx?id=7,/formaal', 'redirects ignore queries'],
  ['the front page', '/,/formaal', 'the site itself uses'],
  ['what the site answers', '/studio/x,/formaal', 'the site itself uses'],
  ['an address of short links', '/n/tamiko,/formaal', 'the site itself uses'],
  ['a page', '/Baggrund/,/formaal', 'a page has this path'],
  ['itself', '/a,/A/', 'leads back to itself'],
  ['below itself', '/a/*,/a/b', 'leads back to itself'],
  ['nothing', '/a,', 'the new address is empty'],
  ['an unknown address', '/a,/findes-ikke', 'does not exist on the site'],
  ['a deleted page', '/a,/slettet', 'was deleted'],
  ['the Studio', '/a,/studio', 'a redirect cannot point to a path that the site itself uses'],
  ['a short link', '/a,/n/tamiko', 'a redirect cannot point to a path that the site itself uses'],
  ['a word', '/a,formaal', 'must begin with /'],
  ['an unlisted site', '/a,https://evil.example/', 'evil.example is not on the list'],
  ['a listed site without https', '/a,http://www.kl.dk/', 'must use https'],
  ['a listed site as somebody', '/a,https://x:y@www.kl.dk/', 'must use https'],
  ['a site without a scheme', '/a,//evil.example/', 'is not valid'],
  ['a script', '/a,javascript:alert(1)', 'javascript: is not on the list'],
  ['a query of a page', '/a,/formaal?id=7', 'cannot have a query'],
  ['a wish that is neither', '/a,/formaal,maaske', 'permanent is "maaske"'],
])('%s is refused, and says why', (_, line, why) => {
  const [outcome] = plan(line);
  expect(outcome?.kind).toBe('refused');
  expect(outcome?.remark).toContain(why);
});

test('tracking on either address is no query', () => {
  expect(planned('/a?utm_source=x,/formaal?fbclid=y')).toEqual(['created: /formaal (page/formaal)']);
});

test('an old address may be given with the host it was at, whatever that was', () => {
  for (const host of ['www.vaeksthus.test', 'gammel.example.org', 'lederweb.dk', 'localhost:8080']) {
    const [outcome] = plan(`https://${host}/gammel/side.aspx,/formaal`);
    expect(outcome).toMatchObject({ kind: 'created', fields: { from: '/gammel/side' } });
  }
});

test('an address that was cut off is no address to lead to: the page that may be meant is named', () => {
  expect(planned('/gammel,/formaal-og-bag')).toEqual([
    expect.stringMatching(/^refused: .*is \/formaal-og-baggrund meant\?/),
  ]);
});

test('yes and no may be written as a Danish spreadsheet does', () => {
  const permanent = plan('/a,/formaal,SAND\n/b,/formaal,FALSK').map(
    (outcome) => 'fields' in outcome && outcome.fields.permanent,
  );
  expect(permanent).toEqual([true, false]);
});

test('what leads through a family for a while is not for good', () => {
  const family = stored('f', '/artikler', { below: true, target: 'page/formaal', permanent: false });
  expect(plan('/a,/artikler/en', [family])[0]).toMatchObject({ fields: { permanent: false } });
});

test('a chain is for good only where each of its links is', () => {
  const permanent = (csv: string, there: StoredRedirect[] = []) =>
    plan(csv, there).map((outcome) => 'fields' in outcome && outcome.fields.permanent);
  expect(permanent('/a,/b,\n/b,/formaal,nej')).toEqual([false, false]);
  expect(permanent('/a,/b,\n/b,/formaal,ja')).toEqual([true, true]);
  const temporary = stored('r', '/b', { address: '/formaal', permanent: false });
  expect(permanent('/a,/b', [temporary])).toEqual([false]);
  expect(permanent('/a,/b', [stored('r', '/b', { target: 'page/formaal', permanent: false })])).toEqual([
    false,
  ]);
  expect(permanent('/a,/b', [stored('r', '/b', { target: 'page/formaal' })])).toEqual([true]);
});

test('a circle is refused on each of its lines, also where it closes in the store', () => {
  expect(planned('/a,/b\n/b,/a')).toEqual(Array(2).fill('refused: it leads back to itself'));
  expect(planned('/a,/b', [stored('r', '/b', { address: '/a' })])).toEqual([
    'refused: it leads back to itself',
  ]);
  // A line that only runs into a circle.
  expect(planned('/c,/a\n/a,/b\n/b,/a')[0]).toBe('refused: it leads back to itself');
});

test('of two lines with one old address, however spelled, the first is taken', () => {
  expect(planned('/a,/formaal\n/A.aspx,/baggrund')).toEqual([
    'created: /formaal (page/formaal)',
    'refused: line 1 has the same old address: leave one of them out',
  ]);
});

test('a page in another spelling needs no redirect to itself', () => {
  expect(planned('/Formaal-og-Baggrund/,/formaal-og-baggrund')).toEqual([
    'unchanged: already leads to that page',
  ]);
});

test('what is there stays, what differs is changed where it lies, whoever made it', () => {
  const there = [stored('made-by-hand', '/Gammel/', { target: 'page/formaal', note: 'fra Jens' })];
  expect(plan('/gammel,/formaal', there)[0]).toMatchObject({ kind: 'unchanged' });
  expect(plan('/gammel,/formaal,,fra Jens', there)[0]).toMatchObject({ kind: 'unchanged' });
  for (const line of ['/gammel,/baggrund', '/gammel,/formaal,302', '/gammel,410', '/gammel/*,/formaal']) {
    expect(plan(line, there)[0]).toMatchObject({
      kind: 'changed',
      id: 'made-by-hand',
      fields: { note: 'fra Jens' },
    });
  }
});

test('the same file again changes nothing', () => {
  const csv = '/a,/b\n/b,/formaal#x\n/c/*,410\n/d,https://www.kl.dk/,302,en note\n/e,/soeg';
  expect(planned(csv, after(csv)).map((line) => line.split(':', 1)[0])).toEqual(Array(5).fill('unchanged'));
});

const cells = [
  ...['/a', '/b', '/c', '/A.aspx', '/a/*', '/b/x', '/formaal', '/strategi/*', '/', '/studio', '/n/x', '!'],
  ...['/vores-formaal', '/slettet', 'https://www.kl.dk/x', 'https://evil.example', '410', '', '/c#d'],
];

test('whatever a file says, what is made leads in one hop to a page, to a listed site, or is gone', () => {
  const cell = fc.constantFrom(...cells);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 10 }), (rows) => {
      const made = after(rows.map((row) => row.join(',')).join('\n') || ',');
      const table = buildLinkTable({ ...links, redirects: made });
      for (const { from, below } of made) {
        for (const path of below ? [`${from}/en-anden`] : [from]) {
          const resolution = resolve(table, path);
          if (resolution.kind === 'gone') continue;
          expect(resolution.kind, `${path} of ${JSON.stringify(rows)}`).toBe('redirect');
          const to = new URL(resolution.kind === 'redirect' ? resolution.to : '', 'https://site.invalid');
          if (to.host === 'www.kl.dk') continue;
          expect(to.host).toBe('site.invalid');
          expect(resolve(table, to.pathname).kind).toBe('page');
        }
      }
    }),
    { numRuns: some(3_000) },
  );
});
