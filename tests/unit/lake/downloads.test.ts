import { expect, test } from 'vitest';
import { readByteRange } from '#sanity/lake/http/byteRange.ts';
import { contentDisposition } from '#sanity/lake/http/contentDisposition.ts';
import { serveLake } from './serve.ts';
import { editorOf } from './startLake.ts';

/** The two names in a Content-Disposition header, decoded. */
function namesOf(filename: string) {
  const header = contentDisposition('attachment', filename);
  const [, ascii, encoded = ''] =
    /^attachment; filename="([^"]*)"; filename\*=UTF-8''(\S*)$/.exec(header) ?? [];
  expect(encoded, filename).toMatch(/^[A-Za-z0-9!#$&+.^_`|~%-]*$/);
  return [ascii, decodeURIComponent(encoded)];
}

test.each([
  ['Årsberetning 2020 – æøå.pdf', '_rsberetning 2020 _ ___.pdf', 'Årsberetning 2020 – æøå.pdf'],
  ["it's (1)*.pdf", "it's (1)*.pdf", "it's (1)*.pdf"],
  ['50% "alt".pdf', '50_ _alt_.pdf', '50% "alt".pdf'],
  ['a%20b.pdf', 'a_20b.pdf', 'a%20b.pdf'],
  ['OK#21?.pdf', 'OK#21?.pdf', 'OK#21?.pdf'],
  ['../../etc/passwd', '.._.._etc_passwd', '.._.._etc_passwd'],
  ['C:\\temp\\a.pdf', 'C:_temp_a.pdf', 'C:_temp_a.pdf'],
  ['a\r\nset-cookie: b.pdf', 'aset-cookie: b.pdf', 'aset-cookie: b.pdf'],
  ['faktura\u202efdp.exe', 'fakturafdp.exe', 'fakturafdp.exe'],
  ['A\u030Arsplan.pdf', '_rsplan.pdf', 'Årsplan.pdf'],
  ['løn\uD83D.pdf', 'l_n_.pdf', 'løn\uFFFD.pdf'],
  ['🧑‍🌾.pdf', '_____.pdf', '🧑‍🌾.pdf'],
  ['', 'download', 'download'],
])('the file name %j can be read from the header', (filename, ascii, full) => {
  expect(namesOf(filename)).toEqual([ascii, full]);
});

test('a long file name keeps its extension', () => {
  const [, name = ''] = namesOf(`${'å'.repeat(300)}.docx`);
  expect(name).toBe(`${'å'.repeat(145)}.docx`);
});

// https://www.rfc-editor.org/rfc/rfc9110#section-14
test.each([
  ['bytes=0-4', { start: 0, end: 4 }],
  ['bytes=15-', { start: 15, end: 19 }],
  ['bytes=-5', { start: 15, end: 19 }],
  ['bytes=-500', { start: 0, end: 19 }],
  ['bytes=0-500', { start: 0, end: 19 }],
  ['bytes=19-19', { start: 19, end: 19 }],
  ['bytes=20-', 'unsatisfiable'],
  ['bytes=500-600', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=4-2', undefined],
  ['bytes=0-1,3-4', undefined],
  ['bytes=-', undefined],
  ['bytes=a-b', undefined],
  ['lines=0-4', undefined],
  ['', undefined],
])('the range %s of a file of 20 bytes', (range, expected) => {
  expect(readByteRange({ method: 'GET', headers: { range } }, '"x"', 20)).toEqual(expected);
});

test('a range counts for GET only, and only for the version that If-Range names', () => {
  const range = 'bytes=0-4';
  expect(readByteRange({ method: 'HEAD', headers: { range } }, '"x"', 20)).toBeUndefined();
  expect(readByteRange({ method: 'GET', headers: { range, 'if-range': '"y"' } }, '"x"', 20)).toBeUndefined();
  expect(readByteRange({ method: 'GET', headers: { range, 'if-range': '"x"' } }, '"x"', 20)).toEqual({
    start: 0,
    end: 4,
  });
});

test('a part of a file is served, and the whole file says that parts can be had', async () => {
  const { url } = await serveLake([]);
  const file = await editorOf(url).assets.upload('file', Buffer.from('0123456789'), { filename: 'x.pdf' });
  const get = async (range?: string, method = 'GET') => {
    const response = await fetch(file.url, { method, headers: range ? { range } : {} });
    const { status, headers } = response;
    return [status, await response.text(), headers.get('content-range'), headers.get('content-length')];
  };
  expect(await get()).toEqual([200, '0123456789', null, '10']);
  expect((await fetch(file.url)).headers.get('accept-ranges')).toBe('bytes');
  expect(await get('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10', '3']);
  expect(await get('bytes=-2')).toEqual([206, '89', 'bytes 8-9/10', '2']);
  expect(await get('bytes=2-4', 'HEAD')).toEqual([200, '', null, '10']);
  const [status, body, contentRange] = await get('bytes=10-');
  expect([status, contentRange]).toEqual([416, 'bytes */10']);
  expect(JSON.parse(String(body))).toMatchObject({ statusCode: 416, message: 'The file has 10 bytes' });
});

// https://www.sanity.io/docs/image-urls ("dl")
test('`?dl=` downloads a file under its own name', async () => {
  const { url } = await serveLake([]);
  const file = await editorOf(url).assets.upload('file', Buffer.from('x'), { filename: 'Løn 2020.pdf' });
  const { headers } = await fetch(`${file.url}?dl=`);
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="L_n 2020.pdf"; filename*=UTF-8''L%C3%B8n%202020.pdf`,
  );
});
