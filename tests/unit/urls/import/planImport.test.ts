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
/** Returns the outcome of each line as `kind: remark`. */
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
/** Returns the redirects in the store after an import. */
const redirectsAfter = (csv: string): StoredRedirect[] =>
  plan(csv).flatMap((outcome) =>
    outcome.kind === 'created'
      ? [stored(`redirect${outcome.fields.from}`, outcome.fields.from, outcome.fields)]
      : [],
  );

test('a target that is a page is stored as a reference, so that it follows later moves', () => {
  expect(plan('/gammel/,/Formaal.aspx')[0]).toMatchObject({
    kind: 'created',
    fields: { from: '/gammel', target: 'page/formaal', address: undefined, gone: false, permanent: true },
  });
  expect(planned('/gammel,/vores-formaal')).toEqual(['created: /formaal (page/formaal)']);
  for (const here of ['https://vaeksthus.test/formaal', 'http://www.vaeksthus.test/formaal/']) {
    expect(planned(`/gammel,${here}`)).toEqual(['created: /formaal (page/formaal)']);
  }
});

test('a heading, the search page and an external URL are stored as addresses', () => {
  const fieldsOf = (csv: string) => {
    const [outcome] = plan(csv);
    return outcome?.kind === 'created' ? outcome.fields : outcome;
  };
  expect(fieldsOf('/a,/formaal#maal')).toMatchObject({ address: '/formaal#maal', target: undefined });
  expect(fieldsOf('/a,/soeg')).toMatchObject({ address: '/soeg' });
  expect(fieldsOf('/a,https://www.kl.dk/x?y=z#w')).toMatchObject({ address: 'https://www.kl.dk/x?y=z#w' });
});

test('columns are identified by English or Danish names in any order, or by position', () => {
  const named = plan('Til;Bemærkning;Fra;For altid\n/formaal;fra Jens;/a;nej')[0];
  const placed = plan('/a,/formaal,302,fra Jens')[0];
  const expectedFields = { from: '/a', target: 'page/formaal', permanent: false, note: 'fra Jens' };
  expect(named).toMatchObject({ kind: 'created', fields: expectedFields, line: 2 });
  expect(placed).toMatchObject({ kind: 'created', fields: expectedFields, line: 1 });
  expect(() => plan('from;somewhere\n/a;/formaal')).toThrow(/names no column "to"/);
});

test.each([
  ['302 Found', false],
  ['302 - Temporary', false],
  ['Temporary (302)', false],
  ['Moved Temporarily', false],
  ['Temporary', false],
  ['301 Moved Permanently', true],
  ['Permanent', true],
  ['Url', true],
])('the type %j is as permanent as it says', (type, permanent) => {
  expect(plan(`Old URL;New URL;Redirect Type\n/a;/formaal;${type}`)[0]).toMatchObject({
    fields: { permanent },
  });
});

test.each([
  ['Regex', 'FALSK', 'created'],
  ['Regex', 'N', 'created'],
  ['Regex', '-', 'created'],
  ['Enable Regex', 'on', 'refused'],
  ['Regular expression', '1', 'refused'],
  ['Enabled', 'FALSK', 'refused'],
  ['Enabled', 'off', 'refused'],
  ['Enabled', 'SAND', 'created'],
])('a column %s with %s: %s', (heading, value, kind) => {
  expect(plan(`Source URL;Target URL;${heading}\n/a;/formaal;${value}`)[0]?.kind).toBe(kind);
});

test('headings are read as cells are, with the escapes of Excel', () => {
  expect(plan('fra;til_x000D_\n/a;/formaal_x000D_')[0]?.kind).toBe('created');
});

test('a trailing * makes a prefix redirect, and 410 marks an address as gone', () => {
  expect(plan('/artikler/*,410')[0]).toMatchObject({
    kind: 'created',
    fields: { from: '/artikler', below: true, gone: true, target: undefined },
  });
  // A page may have the same path, because only the paths below it are redirected.
  expect(planned('/strategi/*,/strategi')).toEqual(['created: /strategi (page/strategi)']);
});

test('chains in the file, in the store or across both are shortened to their final target', () => {
  expect(planned('/a,/b\n/b,/c\n/c,/formaal')).toEqual([
    'created: /formaal (page/formaal), at the end of a chain of 3',
    'created: /formaal (page/formaal), at the end of a chain of 2',
    'created: /formaal (page/formaal)',
  ]);
  const existing = [
    stored('r1', '/b', { address: '/c' }),
    stored('r2', '/c', { target: 'page/strategi' }),
    stored('r3', '/ude', { address: 'https://www.kl.dk/x' }),
  ];
  expect(planned('/a,/b', existing)).toEqual([
    'created: /strategi (page/strategi), at the end of a chain of 3',
  ]);
  expect(planned('/a,/b#x\n/b,/formaal', existing)).toContainEqual(
    'created: /formaal#x, at the end of a chain of 2',
  );
  expect(planned('/a,/ude', existing)).toEqual(['created: https://www.kl.dk/x, at the end of a chain of 2']);
});

test.each([
  ['an unreadable address', '!,/formaal', 'must begin with /'],
  ['an empty address', '/*%2a,/formaal', 'not a valid path'],
  ['an old address with a query', '/default.aspx?id=7,/formaal', 'redirects ignore queries'],
  ['an encoded question mark', '/a%3Fb,/formaal', 'encoded query or #'],
  ['an encoded #', '/c%23d,/formaal', 'encoded query or #'],
  ['an encoded ;', '/f%3Bg=1,/formaal', 'encoded query or #'],
  ['a doubly encoded question mark', '/e%253Fx=1,/formaal', 'encoded query or #'],
  ['the front page', '/,/formaal', 'the site itself uses'],
  ['a path of the site itself', '/studio/x,/formaal', 'the site itself uses'],
  ['a short link as the old address', '/n/tamiko,/formaal', 'the site itself uses'],
  ['a page', '/Baggrund/,/formaal', 'a page has this path'],
  ['a redirect to itself', '/a,/A/', 'leads back to itself'],
  ['a redirect below itself', '/a/*,/a/b', 'leads back to itself'],
  ['a missing target', '/a,', 'the new address is empty'],
  ['an unknown target', '/a,/findes-ikke', 'does not exist on the site'],
  ['a deleted page as target', '/a,/slettet', 'was deleted'],
  ['the Studio as target', '/a,/studio', 'a redirect cannot point to a path that the site itself uses'],
  ['a short link as target', '/a,/n/tamiko', 'a redirect cannot point to a path that the site itself uses'],
  ['a target without a slash', '/a,formaal', 'must begin with /'],
  ['a host that is not allowed', '/a,https://evil.example/', 'evil.example is not on the list'],
  ['an allowed host without https', '/a,http://www.kl.dk/', 'must use https'],
  ['an allowed host with credentials', '/a,https://x:y@www.kl.dk/', 'must use https'],
  ['a URL without a scheme', '/a,//evil.example/', 'is not valid'],
  ['a javascript: URL', '/a,javascript:alert(1)', 'javascript: is not on the list'],
  ['a page with a query', '/a,/formaal?id=7', 'cannot have a query'],
  ['an invalid value for permanent', '/a,/formaal,maaske', 'permanent is "maaske"'],
])('%s is rejected with the reason', (_, line, reason) => {
  const [outcome] = plan(line);
  expect(outcome?.kind).toBe('refused');
  expect(outcome?.remark).toContain(reason);
});

test('tracking parameters of both addresses are ignored', () => {
  expect(planned('/a?utm_source=x,/formaal?fbclid=y')).toEqual(['created: /formaal (page/formaal)']);
});

test("an old address may include one of the site's own hosts, current or former", () => {
  for (const host of ['www.vaeksthus.test', 'vaeksthus.test:8080', 'lederweb.dk', 'www.lederweb.dk']) {
    const [outcome] = plan(`https://${host}/gammel/side.aspx,/formaal`);
    expect(outcome).toMatchObject({ kind: 'created', fields: { from: '/gammel/side' } });
  }
});

test.each(['gammel.example.org', 'www.kl.dk', 'localhost:8080', 'lederweb.dk.evil.example'])(
  'an old address at %s is refused',
  (host) => {
    expect(planned(`https://${host}/gammel/side.aspx,/formaal`)).toEqual([
      expect.stringContaining(`refused: ${host} is another website`),
    ]);
  },
);

test('a truncated target is rejected with a suggestion of the page', () => {
  expect(planned('/gammel,/formaal-og-bag')).toEqual([
    expect.stringMatching(/^refused: .*is \/formaal-og-baggrund meant\?/),
  ]);
});

test('booleans may be written as in a Danish spreadsheet', () => {
  const permanent = plan('/a,/formaal,SAND\n/b,/formaal,FALSK').map(
    (outcome) => 'fields' in outcome && outcome.fields.permanent,
  );
  expect(permanent).toEqual([true, false]);
});

test('a target behind a temporary prefix redirect is temporary', () => {
  const family = stored('f', '/artikler', { below: true, target: 'page/formaal', permanent: false });
  expect(plan('/a,/artikler/en', [family])[0]).toMatchObject({ fields: { permanent: false } });
});

test('a chain is permanent only if each of its redirects is', () => {
  const permanent = (csv: string, existing: StoredRedirect[] = []) =>
    plan(csv, existing).map((outcome) => 'fields' in outcome && outcome.fields.permanent);
  expect(permanent('/a,/b,\n/b,/formaal,nej')).toEqual([false, false]);
  expect(permanent('/a,/b,\n/b,/formaal,ja')).toEqual([true, true]);
  const temporary = stored('r', '/b', { address: '/formaal', permanent: false });
  expect(permanent('/a,/b', [temporary])).toEqual([false]);
  expect(permanent('/a,/b', [stored('r', '/b', { target: 'page/formaal', permanent: false })])).toEqual([
    false,
  ]);
  expect(permanent('/a,/b', [stored('r', '/b', { target: 'page/formaal' })])).toEqual([true]);
});

test('a cycle is rejected on each of its lines, even if it includes redirects in the store', () => {
  expect(planned('/a,/b\n/b,/a')).toEqual(Array(2).fill('refused: it leads back to itself'));
  expect(planned('/a,/b', [stored('r', '/b', { address: '/a' })])).toEqual([
    'refused: it leads back to itself',
  ]);
  // The first line leads into a cycle.
  expect(planned('/c,/a\n/a,/b\n/b,/a')[0]).toBe('refused: it leads back to itself');
});

test('if two lines have the same old address in any spelling, the first is used', () => {
  expect(planned('/a,/formaal\n/A.aspx,/baggrund')).toEqual([
    'created: /formaal (page/formaal)',
    'refused: line 1 has the same old address: leave one of them out',
  ]);
});

test("another spelling of a page's path needs no redirect", () => {
  expect(planned('/Formaal-og-Baggrund/,/formaal-og-baggrund')).toEqual([
    'unchanged: already leads to that page',
  ]);
});

test('an existing redirect is kept or changed in place, even if it was created by hand', () => {
  const existing = [stored('made-by-hand', '/Gammel/', { target: 'page/formaal', note: 'fra Jens' })];
  expect(plan('/gammel,/formaal', existing)[0]).toMatchObject({ kind: 'unchanged' });
  expect(plan('/gammel,/formaal,,fra Jens', existing)[0]).toMatchObject({ kind: 'unchanged' });
  for (const line of ['/gammel,/baggrund', '/gammel,/formaal,302', '/gammel,410', '/gammel/*,/formaal']) {
    expect(plan(line, existing)[0]).toMatchObject({
      kind: 'changed',
      id: 'made-by-hand',
      fields: { note: 'fra Jens' },
    });
  }
});

test('importing the same file again changes nothing', () => {
  const csv = '/a,/b\n/b,/formaal#x\n/c/*,410\n/d,https://www.kl.dk/,302,en note\n/e,/soeg';
  expect(planned(csv, redirectsAfter(csv)).map((line) => line.split(':', 1)[0])).toEqual(
    Array(5).fill('unchanged'),
  );
});

const cells = [
  ...['/a', '/b', '/c', '/A.aspx', '/a/*', '/b/x', '/formaal', '/strategi/*', '/', '/studio', '/n/x', '!'],
  ...['/vores-formaal', '/slettet', 'https://www.kl.dk/x', 'https://evil.example', '410', '', '/c#d'],
];

test('for any file, each created redirect leads in one hop to a page or an allowed host, or is gone', () => {
  const cell = fc.constantFrom(...cells);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 10 }), (rows) => {
      const redirects = redirectsAfter(rows.map((row) => row.join(',')).join('\n') || ',');
      const table = buildLinkTable({ ...links, redirects });
      for (const { from, below } of redirects) {
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

test.each(['t3://page?uid=12', 'entity:node/12', 'umb://document/5f3c', '~/link/5f3c.aspx', '<nolink>'])(
  'the target %s is refused as a link inside another system',
  (target) => {
    expect(planned(`/gammel,${target}`)).toEqual([
      expect.stringMatching(/^refused: .* is a link inside another system: write the address/),
    ]);
  },
);

test("Drupal's name of the front page is the front page", () => {
  expect(planned('/gammel,<front>')).toEqual(planned('/gammel,/'));
  expect(planned('/gammel,internal:/formaal')).toEqual(['created: /formaal (page/formaal)']);
});

test('a percent sign after a number is text, as it is in requests', () => {
  const [outcome] = plan('/50%-rabat,/formaal');
  const from = outcome?.kind === 'created' ? outcome.fields.from : undefined;
  expect(from).toBeDefined();
  const table = buildLinkTable({ ...links, redirects: redirectsAfter('/50%-rabat,/formaal') });
  for (const requested of ['/50%-rabat', '/50%25-rabat', from ?? ''])
    expect(resolve(table, requested)).toMatchObject({ kind: 'redirect', to: '/formaal' });
  expect(planned('/%postname%,/formaal')).toEqual([expect.stringContaining('pattern')]);
});
