import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PageEnd } from '#components/layout/PageEnd.tsx';

const dayShown = (published: string, reviewed?: string) =>
  /dateTime="([^"]*)"/i.exec(
    renderToStaticMarkup(createElement(PageEnd, { published, reviewed, next: undefined, language: 'da' })),
  )?.[1];

test('the page shows the later of the day of publishing and the day of review', () => {
  expect(dayShown('2026-11-20T10:00:00Z', '2026-11-23')).toBe('2026-11-23');
  expect(dayShown('2026-11-28T10:00:00Z', '2026-11-23')).toBe('2026-11-28');
  expect(dayShown('2026-11-28T10:00:00Z')).toBe('2026-11-28');
});

test('the day of publishing is a day in Denmark', () => {
  expect(dayShown('2026-12-31T23:30:00Z', '2026-11-23')).toBe('2027-01-01');
});

test('without a usable date of publishing the day of review remains; without both there is no line', () => {
  expect(dayShown('', '2026-11-23')).toBe('2026-11-23');
  expect(dayShown('soon')).toBeUndefined();
});
