import { expect, test } from 'vitest';
import { slugOfTitle } from '#sanity/schema/inputs/slugOfTitle.ts';

const draft = { title: 'Råd på øen', formerTitle: undefined, slug: undefined, published: false };

test('a new page gets its slug from its title', () => {
  expect(slugOfTitle(draft)).toBe('raad-paa-oeen');
});

test('the slug follows the title until the page is published', () => {
  const retitled = { ...draft, formerTitle: 'Råd', slug: 'raad' };
  expect(slugOfTitle(retitled)).toBe('raad-paa-oeen');
  expect(slugOfTitle({ ...retitled, published: true })).toBeUndefined();
  expect(slugOfTitle({ ...draft, published: true })).toBeUndefined();
});

test('a slug that the editor wrote stays', () => {
  expect(slugOfTitle({ ...draft, formerTitle: 'Råd', slug: 'min-egen' })).toBeUndefined();
});

test('a title without letters, and an unchanged title, change nothing', () => {
  expect(slugOfTitle({ ...draft, title: '…' })).toBeUndefined();
  expect(slugOfTitle({ ...draft, title: undefined, formerTitle: 'Råd', slug: 'raad' })).toBeUndefined();
  expect(slugOfTitle({ ...draft, title: 'Råd', formerTitle: 'Råd', slug: 'raad' })).toBeUndefined();
});
