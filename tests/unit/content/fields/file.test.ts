import { expect, test } from 'vitest';
import { file } from '#lib/content/fields/file.ts';

const hash = '0123456789abcdef0123456789abcdef01234567';

test('a file has a path on this site, and its size if known', () => {
  expect(file.parse({ asset: `file-${hash}-pdf`, size: 12, filename: 'a.pdf' })).toEqual({
    ...{ path: `/media/files/${hash}.pdf`, extension: 'pdf', size: 12, filename: 'a.pdf' },
  });
  expect(file.parse({ asset: `file-${hash}-pdf`, size: -1, filename: 7 })).toMatchObject({ size: undefined });
});

test.each([
  '',
  'file-x-pdf',
  `image-${hash}-1x1-png`,
  `file-${hash}-../x`,
  `file-${hash}-pdf\n`,
  'https://x',
  null,
])('%j is not a file', (asset) => {
  expect(file.safeParse({ asset }).success).toBe(false);
});
