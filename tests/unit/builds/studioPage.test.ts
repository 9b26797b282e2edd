import { expect, test } from 'vitest';
import { prepareStudioPage, withoutForeignFonts } from '#lib/builds/studioPage.ts';

test('the page refers to no file outside the Studio folder and to no other host', () => {
  const { html, scripts } = prepareStudioPage(
    '<html lang="en"><head><link href="/static/favicon.ico" rel="icon"/><title>Sanity Studio</title>' +
      '<script async src="https://core.sanity-cdn.com/bridge.js"></script><script>go()</script>' +
      '<link href="/studio/static/lib.css" rel="stylesheet"/></head></html>',
  );
  expect(html).not.toMatch(/https:|"\/static|<script>/);
  expect(html).toContain('<html lang="da">');
  expect(html).toContain('<title>Redaktion</title>');
  expect(html).toContain('/studio/static/lib.css');
  expect([...scripts.values()]).toEqual(['go()']);
});

test('only fonts of other hosts are removed from a style sheet', () => {
  const own = '@font-face{font-family:A;src:url(/studio/static/a.woff2)}body{margin:0}';
  expect(withoutForeignFonts(`@font-face{font-family:Inter;src:url(https://x.dk/i.woff2)}${own}`)).toBe(own);
});
