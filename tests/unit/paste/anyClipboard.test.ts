import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTable, type Pasted } from '#sanity/paste/readClipboard.ts';
import { some } from '../../effort.ts';
import { parse, pasteHtml, pasteText } from './paste.ts';

const words = fc.stringMatching(/^[a-zæøå]{3,8}$/);

/** Tags with attributes as programs write them. None of them omits a text. */
const openings = [
  ...[
    'p',
    'div',
    'span',
    'b',
    'i',
    'u',
    'h1',
    'h2',
    'h6',
    'ul',
    'ol',
    'li',
    'blockquote',
    'pre',
    'code',
    'q',
    'font',
  ],
  ...[
    'table',
    'tbody',
    'tr',
    'td',
    'th',
    'thead',
    'caption',
    'a href="https://example.dk/"',
    'a name="x"',
    'o:p',
  ],
  ...[
    'p class=MsoListParagraph style="mso-list:l0 level3 lfo1"',
    'td colspan="3" rowspan=2',
    'st1:City w:st="on"',
  ],
  ...[
    'p role="heading" aria-level="2"',
    'li aria-level="4"',
    'b style="font-weight:normal" id="docs-internal-guid-1"',
  ],
  ...[
    'span style="font-weight:700;white-space:pre-wrap"',
    'p class="MsoCaption"',
    'dl',
    'dd',
    'section',
    'sup',
  ],
];

const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.constantFrom(' ', '&nbsp;', '<br>', '&shy;', '<!-- x -->', '<![if !supportLists]>', '\n'),
    fc
      .tuple(fc.constantFrom(...openings), fc.array(tie('tree'), { maxLength: 6 }))
      .map(([opening, inner]) => `<${opening}>${inner.join('')}</${opening.split(' ')[0]}>`),
  ),
}));
const html = fc.array(tree, { maxLength: 8 }).map((parts) => parts.join(''));

const textOf = ({ parts }: Pasted): string =>
  parts
    .flatMap((part) =>
      isTable(part)
        ? [part.caption, ...part.rows.flat()]
        : part.map(({ children }) => children.map(({ text }) => text).join('')),
    )
    .join('\n');

/** The letters of a text: white space between words depends on what begins a paragraph. */
const lettersOf = (text: string): string => text.replace(/[^a-zæøå]/g, '');
const sorted = (text: string): string => [...text].sort().join('');

test('no letter of a pasted document is lost or doubled', () => {
  fc.assert(
    fc.property(html, (source) => {
      const shown = lettersOf(parse(source).body.textContent ?? '');
      expect(sorted(lettersOf(textOf(pasteHtml(source))))).toBe(sorted(shown));
    }),
    { numRuns: some(800) },
  );
});

test('words stay whole and in order', () => {
  const paragraph = fc.array(fc.tuple(fc.constantFrom('b', 'i', 'span', 'u'), words), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const source = paragraphs.map(
        (runs) => `<p>${runs.map(([tag, word]) => `<${tag}>${word}</${tag}>`).join(' ')}</p>`,
      );
      const expected = paragraphs.map((runs) => runs.map(([, word]) => word).join(' ')).join('\n');
      expect(textOf(pasteHtml(source.join('\n')))).toBe(expected);
    }),
    { numRuns: some(500) },
  );
});

test('plain text keeps its letters', () => {
  const line = fc
    .tuple(fc.constantFrom('', '- ', '1. ', '2) ', '\t', '  * ', 'a\t'), words)
    .map((pair) => pair.join(''));
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.constant('')), { maxLength: 12 }), (lines) => {
      const source = lines.join('\n');
      expect(lettersOf(textOf(pasteText(source)))).toBe(lettersOf(source));
    }),
    { numRuns: some(800) },
  );
});

test('any HTML gives blocks that the editor and the site accept', () => {
  const junk = fc.array(
    fc.oneof(
      fc.string({ maxLength: 12 }),
      html,
      fc.constantFrom(
        '<',
        '</p',
        '<!--[if gte vml 1]>',
        '<v:textbox>',
        '<![endif]-->',
        '<table><tr><p>',
        '<img alt="x">',
      ),
      fc.constantFrom(
        '<svg><p>',
        '<math>',
        '<template>',
        '<frameset>',
        '<select><option>',
        '\0',
        '<style>@list l0:level1{',
      ),
      fc.constantFrom(
        'style="mso-list:l0 level99 lfo1"',
        '<li aria-level="-7">',
        '<td colspan=1e9>',
        '<a href="http://[">x</a>',
      ),
    ),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(junk, (chunks) => {
      for (const part of pasteHtml(chunks.join('')).parts) {
        if (isTable(part)) {
          expect(new Set(part.rows.map(({ length }) => length)).size).toBe(1);
          continue;
        }
        for (const block of part) {
          expect(['normal', 'h2', 'h3', 'h4', 'blockquote']).toContain(block.style);
          expect([undefined, 'bullet', 'number']).toContain(block.listItem);
          if (block.listItem) expect(block.level).toBeGreaterThanOrEqual(1);
          if (block.listItem) expect(block.level).toBeLessThanOrEqual(10);
          expect(
            block.children
              .map(({ text }) => text)
              .join('')
              .trim(),
          ).not.toBe('');
          const known = ['strong', 'em', ...(block.markDefs ?? []).map(({ _key }) => _key)];
          for (const { marks = [] } of block.children) {
            expect(known).toEqual(expect.arrayContaining(marks));
            if (block.style?.startsWith('h')) expect(marks).not.toContain('strong');
          }
        }
      }
    }),
    { numRuns: some(800) },
  );
});
