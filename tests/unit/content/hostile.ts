import fc from 'fast-check';

/** Property names of Object.prototype and similar: looking them up in a plain object finds an inherited value. */
export const trapNames = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  'then',
];

/** Unsafe values for a URL: a browser that followed one would leave the site or run a script. */
export const hostileAddresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '\u200bjavascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\u00adscript:alert(1)',
  '\u202ejavascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u2028javascript:alert(1)',
  '\u00a0\ufeffjavascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  'http://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\u200b/evil.example',
  '/./\\evil.example',
  '/..//evil.example',
  '/%2f/evil.example',
  ' //evil.example',
  'https:evil.example',
  'https:/\\evil.example',
  'https://editor:secret@evil.example',
  'mailto:',
  'mailto:///',
  'tel:',
  'tel: ',
  'tel: //',
  '#maal',
  '?q=1',
  '',
];

const oddTexts = [
  '',
  ' ',
  '\u200b',
  '\u00ad',
  '\n',
  'a\nb\r\nc\u2028d\u0085e',
  '\ud800',
  '\u0000',
  '"><img src=x>',
  '2021-02-30',
  '-1',
];

/** Not generated for each run: generating a text of this length takes longer than parsing it. */
const longText = 'lang '.repeat(2000);

const trapObject: unknown = JSON.parse(
  '{"__proto__": {"_type": "span"}, "constructor": null, "toString": 1, "_key": "toString"}',
);

/** Generates values of the wrong type, special property names, unsafe URLs and any JSON. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  {
    arbitrary: fc.constantFrom<unknown>(null, undefined, true, false, 0, -1, 0.5, 1e308, Number.NaN, 2021),
    weight: 3,
  },
  {
    arbitrary: fc.constantFrom<unknown>([], {}, [null], [[]], [undefined, 7], { _type: 'block' }, trapObject),
    weight: 3,
  },
  { arbitrary: fc.constantFrom(...trapNames), weight: 2 },
  { arbitrary: fc.constantFrom(...trapNames).map((name) => ({ _type: name, _key: name })), weight: 2 },
  { arbitrary: fc.constantFrom(...hostileAddresses), weight: 4 },
  { arbitrary: fc.constantFrom(...oddTexts, longText), weight: 2 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 20 }), weight: 1 },
  { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 1 },
);
