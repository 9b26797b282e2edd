import type { ConditionalPropertyCallbackContext, FieldDefinition, SanityDocument } from 'sanity';
import { expect, test, vi } from 'vitest';
import { redirect as redirectType } from '#sanity/schema/documents/redirect.ts';
import { type Doc, errorsIn, noStore, pageWith, to, warningsIn } from './validated.ts';

const slug = (current: string) => ({ _type: 'slug', current });
const page = (id: string, fields: Record<string, unknown> = {}): Doc => ({
  ...pageWith({ title: id.toUpperCase(), slug: slug(id), ...fields }),
  _id: id,
});
const redirect = (fields: Record<string, unknown>, id = 'r'): Doc => ({
  _id: id,
  _type: 'redirect',
  ...fields,
});
const settings: Doc = { _id: 'siteSettings', _type: 'siteSettings', redirectHosts: ['www.kl.dk'] };
const site = [settings, page('formaal'), page('ok21', { parent: to('formaal') })];
const toPage = { target: to('formaal') };

const errorsFor = (fields: Record<string, unknown>, others: Doc[] = []) =>
  errorsIn(redirect(fields), [...site, ...others]);
const warningsFor = (fields: Record<string, unknown>, others: Doc[] = []) =>
  warningsIn(redirect(fields), [...site, ...others]);

test.each([
  { from: '/gammel', ...toPage },
  { from: 'https://www.lederweb.dk/artikler/gammel/', ...toPage },
  { from: '/min%20gammel%20side', ...toPage },
  { from: '/gammel', address: '/soeg' },
  { from: '/gammel', address: 'https://www.kl.dk/ledelse' },
])('%o is valid', async (fields) => {
  expect([...(await errorsFor(fields)), ...(await warningsFor(fields))]).toEqual([]);
});

test.each([
  [undefined, 'Skriv den gamle adresse'],
  [' ', 'Skriv den gamle adresse'],
  ['gammel', 'Prøv »/gammel«'],
  ['/***', 'kan ikke læses'],
  ['/ga\u200bmmel', 'usynlige tegn'],
  ['http://www.lederweb.dk/min gammel side', 'Der er mellemrum i adressen'],
  ['/', 'forsidens adresse'],
  ['/Index.html', 'forsidens adresse'],
  ['/studio/structure', 'bruges af webstedet selv'],
  ['/API/x', 'bruges af webstedet selv'],
  ['/soeg', 'bruges af webstedet selv'],
  ['/media/files/a.pdf', 'bruges af webstedet selv'],
  ['/lake', 'bruges af webstedet selv'],
  ['/sitemap.xml', 'bruges af webstedet selv'],
  ['/_next/static', 'bruges af webstedet selv'],
  ['/n/tamiko', 'er korte links'],
  ['/Formaal/', '»FORMAAL« ligger på /formaal'],
  ['/form%C3%A5l/OK21.aspx', '»OK21« ligger på /formaal/ok21'],
])('from %s: refused', async (from, message) => {
  const errors = await errorsFor({ from, ...toPage });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain('from: ');
  expect(errors[0]).toContain(message);
});

test('an address has at most one redirect, in any spelling and including drafts', async () => {
  const others = [redirect({ from: '/Gammel-Side/', ...toPage }, 'drafts.andet')];
  expect(await errorsFor({ from: '/gammel-side.aspx', ...toPage }, others)).toEqual([
    'from: Der er allerede en viderestilling fra /gammel-side. Ret den i stedet for at lave en til.',
  ]);
  expect(
    await errorsIn(redirect({ from: '/a', ...toPage }, 'drafts.r'), [...site, redirect({ from: '/a' })]),
  ).toEqual([]);
});

test('a redirect needs exactly one target', async () => {
  expect((await errorsFor({ from: '/gammel' }))[0]).toContain('target: Vælg den side');
  expect((await errorsFor({ from: '/gammel', ...toPage, address: '/soeg' }))[0]).toContain(
    'Behold kun det ene',
  );
});

test.each([
  ['//evil.example', 'to skråstreger'],
  ['/\\evil.example', 'to skråstreger'],
  ['\\\\evil.example', 'to skråstreger'],
  ['javascript:alert(1)', 'https:'],
  ['java\u200bscript:alert(1)', 'usynlige tegn'],
  ['data:text/html,x', 'https:'],
  ['http://www.kl.dk/', 'begynder med http.'],
  ['https://bruger:kode@www.kl.dk/', 'brugernavn'],
  ['https://www.kl.dk:8443/', 'port i adressen, :8443'],
  ['https://kl.dk/', 'kl.dk er ikke blandt de websteder'],
  ['https://www.kl.dk.evil.example/', 'er ikke blandt de websteder'],
  ['mailto:navn@kl.dk', 'https://…'],
  ['www.kl.dk/ledelse', 'https://www.kl.dk/ledelse'],
  ['/formaal og baggrund', 'mellemrum'],
  ['/***', 'kan ikke læses'],
  ['/n/tamiko', 'kan ikke føre til /n/tamiko'],
  ['/api/draft-mode/enable', 'kan ikke føre til /api'],
])('to %s: refused', async (address, message) => {
  const errors = await errorsFor({ from: '/gammel', address });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain('address: ');
  expect(errors[0]).toContain(message);
});

test('a redirect must not point to itself, in any spelling', async () => {
  expect(await errorsFor({ from: '/gammel', address: '/Gammel.aspx#top' })).toEqual([
    'address: Adressen fører til sig selv. Skriv en anden.',
  ]);
});

test('prefix redirects must not form a cycle', async () => {
  const other = redirect({ from: '/a', below: true, address: '/b/x' }, 'other');
  const [error] = await errorsFor({ from: '/b', below: true, address: '/a/x' }, [other]);
  expect(error).toContain('fører i ring');
  expect(await errorsFor({ from: '/b', address: '/a/x' }, [other])).toEqual([]);
});

test('a prefix redirect from a page concerns only the paths below it, so a redirect back to the page is no cycle', async () => {
  const back = redirect({ from: '/arkiv', address: '/formaal' }, 'back');
  expect(await errorsFor({ from: '/formaal', below: true, address: '/arkiv' }, [back])).toEqual([]);
  const [error] = await errorsFor({ from: '/formaal', below: true, address: '/formaal/x/y' });
  expect(error).toContain('fører i ring');
});

test('a target covered by a prefix redirect causes a warning with the final target', async () => {
  const prefixRedirect = redirect({ from: '/artikler', below: true, ...toPage }, 'family');
  const [warning] = await warningsFor({ from: '/gammel', address: '/artikler/nyt' }, [prefixRedirect]);
  expect(warning).toContain('/artikler/nyt fører selv videre. Besøgende kommer med det samme til /formaal');
});

test('a trailing star is rejected with a reference to the field for prefix redirects', async () => {
  const [error] = await errorsFor({ from: '/artikler/*', ...toPage });
  expect(error).toContain('Skriv /artikler, og slå »Også alt under adressen« til');
});

test('a cycle of redirects of any length is rejected, and the error shows the cycle', async () => {
  const others = Array.from({ length: 30 }, (_, index) =>
    redirect({ from: `/a${index}`, address: index === 29 ? '/gammel' : `/a${index + 1}` }, `r${index}`),
  );
  const [error, ...more] = await errorsFor({ from: '/gammel', address: '/A0/' }, others);
  expect(more).toEqual([]);
  expect(error).toMatch(/fører i ring: \/gammel → \/a0 → .* → \/a29 → \/gammel\. Ret en af dem/);
});

test('a cycle that contains a page is not a cycle, because the page takes precedence', async () => {
  const others = [redirect({ from: '/formaal', address: '/gammel' }, 'r2')];
  expect(await errorsFor({ from: '/gammel', address: '/formaal' }, others)).toEqual([]);
});

test('a chain of redirects is valid, with a warning about its final target', async () => {
  const others = [redirect({ from: '/et', ...toPage }, 'r2')];
  expect(await errorsFor({ from: '/gammel', address: '/et' }, others)).toEqual([]);
  expect((await warningsFor({ from: '/gammel', address: '/et' }, others))[0]).toContain(
    'Besøgende kommer med det samme til /formaal',
  );
});

test('unexpected effects cause warnings', async () => {
  expect((await warningsFor({ from: '/gammel', address: '/findes-ikke' }))[0]).toContain(
    'Der er intet på /findes-ikke',
  );
  expect((await warningsFor({ from: '/gammel', address: '/formaal' }))[0]).toContain(
    'Vælg den som side i stedet',
  );
  expect((await warningsFor({ from: '/gammel', address: '/soeg?q=a' }))[0]).toContain('efter ?');
  expect((await warningsFor({ from: '/gammel.aspx?id=7', ...toPage }))[0]).toContain('gælder /gammel');
  expect((await warningsFor({ from: '/gammel', target: to('ny') }, [page('drafts.ny')]))[0]).toContain(
    'er ikke udgivet',
  );
});

test('a redirect from a former path of another page causes a warning', async () => {
  const record: Doc = {
    _id: 'address-record-formaal',
    _type: 'addressRecord',
    document: 'formaal',
    addresses: [{ path: '/vores-formaal', since: '2024-01-01T00:00:00Z' }],
  };
  const published = redirect({ from: '/vores-formaal', target: to('ok21') });
  const [warning] = await warningsIn({ ...published, _id: 'drafts.r' }, [...site, record, published]);
  expect(warning).toContain('fører af sig selv til /formaal. Viderestillingen går forud');
});

test('the form of a "gone" redirect hides the target fields, unless they are filled in', () => {
  const published = redirect({}) as unknown as SanityDocument;
  const visibleFields = (gone: boolean, value?: unknown) =>
    (redirectType.fields as FieldDefinition[]).flatMap(({ name, hidden }) => {
      const context: Partial<ConditionalPropertyCallbackContext> = {
        document: { ...published, gone },
        value,
      };
      return typeof hidden === 'function' && hidden(context as ConditionalPropertyCallbackContext)
        ? []
        : [name];
    });
  expect(visibleFields(false)).toEqual(expect.arrayContaining(['target', 'address']));
  expect(visibleFields(true)).toEqual(['from', 'below', 'gone', 'permanent', 'note']);
  expect(visibleFields(true, '/soeg')).toEqual(expect.arrayContaining(['target', 'address']));
});

test('allowed redirect hosts must be complete, exact host names', async () => {
  const hosts = async (...redirectHosts: string[]) =>
    (await errorsIn({ ...settings, redirectHosts })).filter((error) => error.startsWith('redirectHosts'));
  expect(await hosts('www.kl.dk', 'regioner.dk')).toEqual([]);
  for (const host of ['https://www.kl.dk/ledelse', 'WWW.KL.DK', ' www.kl.dk', 'www.kl.dk/'])
    expect((await hosts(host))[0]).toContain('Prøv »www.kl.dk«');
  for (const host of [
    'kl',
    'localhost',
    '127.0.0.1',
    '*.kl.dk',
    'printer.local',
    '',
    'www.kl.dk evil.example',
  ])
    expect((await hosts(host))[0]).toContain('ikke navnet på et offentligt websted');
  expect((await hosts('www.kl.dk', 'www.kl.dk')).join()).toContain('to gange');
  const former = { ...settings, formerHosts: ['www.lederweb.dk'], redirectHosts: ['lederweb.dk'] };
  expect((await errorsIn(former)).join()).toContain('webstedets tidligere domæner');
});

test('former hosts of the site must be complete, exact host names', async () => {
  const wrongHosts = (...formerHosts: string[]) =>
    errorsIn({ ...settings, name: 'V', formerHosts }).then((errors) =>
      errors.filter((error) => error.startsWith('formerHosts')),
    );
  expect(await wrongHosts('www.lederweb.dk')).toEqual([]);
  expect((await wrongHosts('https://www.lederweb.dk/'))[0]).toContain('Prøv »www.lederweb.dk«');
  expect((await wrongHosts('lederweb'))[0]).toContain('ikke navnet på et offentligt websted');
  expect((await wrongHosts('lederweb.dk', 'lederweb.dk')).join()).toContain('to gange');
});

test('if the store does not respond, publishing is blocked', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const errors = await errorsIn(redirect({ from: '/gammel', address: '/soeg' }), [], noStore);
  expect(errors.map((error) => error.split(':')[0])).toEqual(['from', 'address']);
  for (const error of errors) expect(error).toContain('Kontrollér forbindelsen');
  log.mockRestore();
});

test('addresses are also parsed in the browser, which has no Buffer', async () => {
  vi.stubGlobal('Buffer', undefined);
  try {
    expect((await errorsFor({ from: '/form%E5l', ...toPage }))[0]).toContain('»FORMAAL« ligger på /formaal');
  } finally {
    vi.unstubAllGlobals();
  }
});
