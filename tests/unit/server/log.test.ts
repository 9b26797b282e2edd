import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeError } from '#lib/server/describeError.ts';
import { createLogLimit, LIMIT_MS, MAX_MESSAGES } from '#lib/server/logLimit.ts';
import { formatLogLine, type LogRecord } from '#lib/server/logLine.ts';

const text = { json: false, stacks: false };
const record = (more: Partial<LogRecord> = {}): LogRecord => ({
  level: 'warn',
  area: 'links',
  message: 'the index could not be saved',
  ...more,
});

test('a line contains the area, message, chain of causes and facts, but no stack', () => {
  const cause = new Error('no answer', { cause: new TypeError('fetch failed') });
  expect(formatLogLine(record({ cause, facts: { path: '/formaal', pages: 3, none: undefined } }), text)).toBe(
    'links: the index could not be saved: no answer: TypeError: fetch failed path="/formaal" pages=3',
  );
});

test('stacks are written if enabled', () => {
  expect(formatLogLine(record({ cause: new Error('x') }), { json: false, stacks: true })).toMatch(/\n +at /);
});

test('a JSON line is one object, and facts cannot replace the standard fields', () => {
  const facts = { path: '/formaal', level: 'info', message: 'forged' };
  const line = formatLogLine(
    record({ cause: new Error('a\nb'), facts }),
    { json: true, stacks: false },
    new Date(0),
  );
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toEqual({
    time: '1970-01-01T00:00:00.000Z',
    level: 'warn',
    area: 'links',
    message: 'the index could not be saved',
    cause: 'a b',
    path: '/formaal',
  });
});

test('any record is one line, without query strings and e-mail addresses', () => {
  const hostile = 'a\nb\r\u0085\u2028\u2029\u001b[31m\u202ec /soeg?q=hemmelig anne@eksempel.dk';
  const cause = new Error(
    `${hostile} https://api.example/data/query/production?query=hemmelig&$id="x" failed`,
  );
  for (const json of [true, false]) {
    const line = formatLogLine(
      record({ message: hostile, cause, facts: { url: hostile, nested: { url: hostile } } }),
      { json, stacks: false },
    );
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    expect(line).not.toMatch(/hemmelig|anne|eksempel/);
    expect(line).toContain('https://api.example/data/query/production?…');
  }
});

test('the description of an error is bounded, even for circular causes', () => {
  const { error } = z.array(z.enum(['a', 'b'])).safeParse(Array.from({ length: 500 }, () => 'x'));
  expect(describeError(error).length).toBeLessThan(300);
  const circular = new Error('x');
  circular.cause = circular;
  expect(describeError(circular)).toBe('x');
  expect(formatLogLine(record({ cause: 'y'.repeat(100_000) }), text).length).toBeLessThan(2_200);
});

test('an error without a message is described by its code, and an AggregateError by its last error', () => {
  const refused = Object.assign(new Error(''), { code: 'ECONNREFUSED' });
  expect(describeError(refused)).toBe('ECONNREFUSED');
  expect(describeError(new AggregateError([new Error('by IPv6'), new Error('by IPv4')]))).toBe(
    'AggregateError: by IPv4',
  );
  expect(describeError(null)).toBe('null');
});

test('the same message is written once a minute, followed by the number of suppressed ones', () => {
  const limit = createLogLimit();
  const written = [
    ...limit.admit(record({ facts: { path: '/a' } }), 0),
    ...limit.admit(record({ facts: { path: '/b' } }), 1),
    ...limit.admit(record({ message: 'another' }), 2),
    ...limit.admit(record(), LIMIT_MS - 1),
  ];
  expect(written.map(({ message }) => message)).toEqual(['the index could not be saved', 'another']);
  const later = limit.admit(record(), LIMIT_MS);
  expect(later.map(({ message }) => message)).toEqual([
    'the index could not be saved (2 more within a minute)',
    'the index could not be saved',
  ]);
});

test('the number of suppressed messages is written even without a further message', () => {
  const limit = createLogLimit();
  for (let time = 0; time < 34_000; time++) limit.admit(record(), time);
  expect(limit.flush(LIMIT_MS - 1)).toEqual([]);
  expect(limit.flush(LIMIT_MS).map(({ message }) => message)).toEqual([
    'the index could not be saved (33999 more within a minute)',
  ]);
  expect(limit.size()).toBe(0);
});

test('many different messages use bounded log lines and memory', () => {
  const limit = createLogLimit();
  const lines = Array.from({ length: 50_000 }, (_, at) =>
    limit.admit(record({ message: `${at}` }), 0),
  ).flat();
  expect(lines).toHaveLength(MAX_MESSAGES + 1);
  expect(lines.at(-1)?.message).toBe(`more than ${MAX_MESSAGES} different messages within a minute`);
  expect(limit.size()).toBe(MAX_MESSAGES + 1);
});
