import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pruneCss } from '#lib/pageCache/pruneCss.ts';

const used = (css: string, ...classes: string[]) => pruneCss(css, new Set(classes));

test('rules for a class that no element has are gone, wherever they stand', () => {
  expect(used('.a{color:red}.b{color:#00f}', 'a')).toBe('.a{color:red}');
  expect(used('.b .a{color:red}.a:hover .b{color:red}', 'a')).toBe('');
  expect(used('@media print{.b{color:red}}@layer x{.b{color:red}.a{color:red}}', 'a')).toBe(
    '@layer x{.a{color:red}}',
  );
});

test.each([
  'details[open] summary:before{color:red}',
  '.a{color:red}.a:not(.b){top:0}',
  'h2:has(>.b){color:red}',
  '[class*=b]{color:red}',
  '@font-face{font-family:b;src:url(/b.woff2)}',
  '.a{animation:1s b}@keyframes b{to{opacity:0}}.b{top:0}',
  'table{border-collapse:collapse}.border-collapse{top:0}',
])('%s stays on a page without b', (css) => {
  expect(used(css, 'a')).toBe(css);
});

test('one of several selectors is enough', () => {
  expect(used('.a,.b{color:red}', 'a')).toContain('.a');
});

test('a class with a rule to itself is found by the name that stands in the page', () => {
  const css = String.raw`.md\:gap-\[clamp\(\.5rem\,2\.5vw\,1rem\)\]{gap:1rem}.w-1\/2{width:50%}`;
  expect(used(css, 'md:gap-[clamp(.5rem,2.5vw,1rem)]', 'w-1/2')).toBe(css);
  expect(used(css)).toBe('');
});

test('styles that cannot be read stay as they are', () => {
  expect(used('.b{color:red;}} .a{}', 'a')).toBe('.b{color:red;}} .a{}');
});

// One called as the property would stay, see above.
const name = fc.stringMatching(/^[a-z][a-z0-9:/[\].%-]{0,8}$/).filter((each) => each !== 'order');
const selector = (each: string) => `.${each.replace(/[^\w-]/g, '\\$&')}`;

test('whatever the classes are called: those of the page keep their rule, a second time changes nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 8 }), fc.integer({ min: 0, max: 8 }), (names, count) => {
      const inPage = new Set(names.slice(0, count));
      // Each rule has a value of its own, by which it is found again.
      const css = names.map((each, index) => `${selector(each)}{order:${1000 + index}}`).join('');
      const made = pruneCss(css, inPage);
      for (const [index, each] of names.entries()) {
        expect(made.includes(`order:${1000 + index}`), each).toBe(inPage.has(each));
      }
      expect(pruneCss(made, inPage)).toBe(made);
    }),
  );
});
