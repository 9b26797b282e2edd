import { expect, test } from 'vitest';
import { markdownPath, pageOfMarkdown } from '#lib/urls/markdownPath.ts';

test.each(['/', '/formaal', '/strategi/ok21'])('the text of %s has a path that leads back to it', (path) => {
  expect(markdownPath(path)).toMatch(/^\/.+\.md$/);
  expect(pageOfMarkdown(markdownPath(path))).toBe(path);
});

test('other paths are no text of a page', () => {
  for (const path of ['/', '/formaal', '/.md', '/formaal/.md', '/formaal.md/', '/formaal.mdx'])
    expect(pageOfMarkdown(path)).toBeUndefined();
});
