import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripScripts } from '#lib/pageCache/stripScripts.ts';

const document = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="da"><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`;

test('scripts and their preloads are removed, and everything else is kept', () => {
  const { html } = stripScripts(
    document(
      '<link rel="preload" as="script" href="/a.js"/><link rel="modulepreload" href="/b.js"/>' +
        '<link rel="preload" as="font" href="/f.woff2"/><script src="/c.js" async=""></script>' +
        '<meta name="next-size-adjust" content=""/><link rel="canonical" href="https://x.test/"/>' +
        '<script type="application/ld+json">{"name":"Væksthus"}</script>',
      '<div hidden=""><!--$--><!--/$--></div><main>Formål<!-- --> og <!-- -->baggrund</main>' +
        '<template id="P:1"></template><script>self.__next_f.push([1,"x"])</script><script id="_R_">1</script>',
    ),
  );
  expect(html).toBe(
    '<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><link rel="preload" as="font" href="/f.woff2">' +
      '<link rel="canonical" href="https://x.test/"><script type="application/ld+json">{"name":"Væksthus"}</script>' +
      '</head><body><main>Formål og baggrund</main></body></html>',
  );
});

test('the policy allows the styles of the page by their hash, and no scripts', () => {
  const css = 'a>b{content:"<"}';
  const { html, policy } = stripScripts(
    document(`<style data-precedence="next" data-href="x">${css}</style>`, ''),
  );
  expect(html).toContain(`<style>${css}</style>`);
  const hash = createHash('sha256').update(css).digest('base64');
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).toContain("script-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('unused styles are removed, and the policy has the hash of the remaining ones', () => {
  const head = '<style>.a{top:0}.b{top:0}.c{top:0}</style>';
  const { html, policy } = stripScripts(document(head, '<p class="a  d"><svg class="c"></svg></p>'));
  expect(html).toContain('<style>.a,.c{top:0}</style>');
  expect(policy).toContain(createHash('sha256').update('.a,.c{top:0}').digest('base64'));
});

test('styles for the content of a template are kept', () => {
  const body = '<template data-fill="x"><ul><li class="b"></li></ul></template>';
  expect(stripScripts(document('<style>.a{top:0}.b{top:0}</style>', body)).html).toContain(
    '<style>.b{top:0}</style>',
  );
});

test('a non-empty hidden element, and a hidden element with an id, are kept', () => {
  const body = '<div hidden="">skjult</div><div hidden="" id="a"></div>';
  expect(stripScripts(document('', body)).html).toContain(body);
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('<script>', '&amp;', 'æøå', '<!--', ' '),
);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\0', '');
const part = fc.oneof(
  text.map((value) => `<p>${escaped(value)}</p>`),
  text.map((value) => `<script>${value.replaceAll('<', '')}</script>`),
  fc.constantFrom(
    '<!--$-->',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
    '<div hidden=""><!-- --></div>',
    '<br/>',
  ),
);

test('for any page, all scripts are removed, no text is lost, and the function is idempotent', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const { html } = stripScripts(document('', parts.join('')));
      expect(html).not.toMatch(/<script|<!--/);
      const paragraphs = parts
        .filter((paragraph) => paragraph.startsWith('<p>'))
        .map((paragraph) => stripScripts(paragraph).html);
      for (const paragraph of paragraphs) expect(html).toContain(/<p>.*<\/p>/s.exec(paragraph)?.[0]);
      expect(stripScripts(html).html).toBe(html);
    }),
  );
});
