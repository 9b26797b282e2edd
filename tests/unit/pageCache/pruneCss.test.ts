import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pruneCss } from '#lib/pageCache/pruneCss.ts';

const prune = (css: string, ...classes: string[]) => pruneCss(css, new Set(classes));

test('rules for unused classes are removed, including nested ones', () => {
  expect(prune('.a{color:red}.b{color:#00f}', 'a')).toBe('.a{color:red}');
  expect(prune('.b .a{color:red}.a:hover .b{color:red}', 'a')).toBe('');
  expect(prune('@media print{.b{color:red}}@layer x{.b{color:red}.a{color:red}}', 'a')).toBe(
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
])('%s is kept on a page without class b', (css) => {
  expect(prune(css, 'a')).toBe(css);
});

test('results are kept by stylesheet and classes', () => {
  const [first, second] = ['.a{color:red}.b{color:blue}', '.a{color:green}.b{color:blue}'];
  for (let time = 0; time < 2; time++) {
    expect(pruneCss(first, new Set(['a', 'b']))).toBe(pruneCss(first, new Set(['b', 'a'])));
    expect(pruneCss(first, new Set(['a']))).toBe('.a{color:red}');
    expect(pruneCss(second, new Set(['a']))).toBe('.a{color:green}');
    expect(pruneCss(second, new Set(['b']))).toBe('.b{color:#00f}');
  }
});

test('a rule is kept if one of its selectors is used', () => {
  expect(prune('.a,.b{color:red}', 'a')).toContain('.a');
});

test('an escaped class name in a selector matches the unescaped name in the page', () => {
  const css = String.raw`.md\:gap-\[clamp\(\.5rem\,2\.5vw\,1rem\)\]{gap:1rem}.w-1\/2{width:50%}`;
  expect(prune(css, 'md:gap-[clamp(.5rem,2.5vw,1rem)]', 'w-1/2')).toBe(css);
  expect(prune(css)).toBe('');
});

test('invalid CSS is unchanged', () => {
  expect(prune('.b{color:red;}} .a{}', 'a')).toBe('.b{color:red;}} .a{}');
});

// Not `order`: a class with the name of a property in the CSS is always kept.
const name = fc.stringMatching(/^[a-z][a-z0-9:/[\].%-]{0,8}$/).filter((className) => className !== 'order');
const selector = (className: string) => `.${className.replace(/[^\w-]/g, '\\$&')}`;

test('for any class names, used classes keep their rules, and pruning is idempotent', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 8 }), fc.integer({ min: 0, max: 8 }), (names, count) => {
      const usedNames = new Set(names.slice(0, count));
      // A unique value identifies each rule.
      const css = names.map((className, index) => `${selector(className)}{order:${1000 + index}}`).join('');
      const pruned = pruneCss(css, usedNames);
      for (const [index, className] of names.entries()) {
        expect(pruned.includes(`order:${1000 + index}`), className).toBe(usedNames.has(className));
      }
      expect(pruneCss(pruned, usedNames)).toBe(pruned);
    }),
  );
});
