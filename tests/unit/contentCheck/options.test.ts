import { expect, test } from 'vitest';
import { parseCheckOptions } from '#lib/contentCheck/options.ts';

test('without arguments the store is checked, and errors fail', () => {
  expect(parseCheckOptions([], '/here')).toEqual({
    ...{ file: undefined, format: 'text', failOn: 'error', drafts: false, output: undefined },
  });
});

test('paths are relative to the folder that npm was called in', () => {
  const argv = ['a.ndjson', '--format', 'sarif', '--fail-on=warning', '--drafts', '--output', 'out.sarif'];
  expect(parseCheckOptions(argv, '/here')).toEqual({
    ...{
      file: '/here/a.ndjson',
      format: 'sarif',
      failOn: 'warning',
      drafts: true,
      output: '/here/out.sarif',
    },
  });
});

test.each([[['--format', 'xml']], [['--fail-on', 'info']], [['a', 'b']], [['--what']]])(
  '%j is refused with the usage',
  (argv) => {
    expect(() => parseCheckOptions(argv, '/here')).toThrow('Usage: npm run content:check');
  },
);
