import { expect, test } from 'vitest';
import { z } from 'zod';
import { text } from '#lib/content/fields/text.ts';
import { lenientArray, lenientOptional } from '#lib/content/lenientZod.ts';
import { ContentUnavailable, parseResponse } from '#lib/content/parseResponse.ts';
import { withQuietConsole } from './quietConsole.ts';

const anything = z.unknown();
const list = lenientArray('things', z.object({ _key: z.string(), name: text }));

test.each([
  ['nothing', undefined],
  ['null', null],
  ['an HTML page', '<html>502 Bad Gateway</html>'],
  ['an empty object', {}],
  ['a list', [{ answered: true, value: 1 }]],
  ['a bare value', { value: [] }],
  ['a response without a value', { answered: true }],
  ['a response with an undefined value', { answered: true, value: undefined }],
  ['a sentinel that is a string', { answered: 'true', value: 1 }],
  ['a sentinel that is a number', { answered: 1, value: 1 }],
])('%s is not a response, whatever the schema', (_, raw) => {
  for (const schema of [
    anything,
    anything.optional(),
    anything.nullable(),
    list,
    lenientOptional('x', text),
  ]) {
    expect(() => parseResponse<unknown>('page-x', schema, raw)).toThrow(ContentUnavailable);
  }
});

test('null with the sentinel is a valid response: nothing is published', () => {
  expect(parseResponse('page-x', z.object({}).nullable(), { answered: true, value: null })).toBeNull();
});

test('a document that does not match its schema is unavailable, and the error names the document and the cause', () => {
  const parse = () =>
    parseResponse('page-x', z.object({ title: text }), { answered: true, value: { title: 7 } });
  expect(parse).toThrow(
    expect.objectContaining({ name: 'ContentUnavailable', cause: expect.any(z.ZodError) }),
  );
  expect(parse).toThrow(/page-x/);
});

test('each omitted part is logged on one line with the document and the path', () => {
  const value = [{ _key: 'a', name: 'ja' }, { _key: 'b', name: ' ' }, 7];
  const { warnings } = withQuietConsole(() => {
    expect(parseResponse('page-x', list, { answered: true, value })).toEqual([{ _key: 'a', name: 'ja' }]);
  });
  expect(warnings).toEqual([
    ['content: left out of page-x: things[_key=="b"].name: text is empty'],
    [expect.stringMatching(/^content: left out of page-x: things\[2\]: Invalid input/)],
  ]);
});

test('names with line breaks and control characters are escaped in the log line', () => {
  const breaks = 'a\nb\r\u0085\u2028\u2029\u001b[31m\u202ec';
  const { warnings } = withQuietConsole(() => {
    parseResponse(breaks, list, { answered: true, value: [{ _key: breaks }] });
  });
  expect(warnings).toHaveLength(1);
  expect(String(warnings[0])).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
  expect(() => parseResponse(breaks, list, 7)).toThrow(/^content: the response for a\\u\{a\}b/);
});
