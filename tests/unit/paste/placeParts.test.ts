import type { FormPatch, Path } from 'sanity';
import { expect, test } from 'vitest';
import { isShown, isUntouched, place, takeBack } from '#sanity/paste/editor/placement.ts';
import { blockText, placeParts, toLines } from '#sanity/paste/placeParts.ts';
import type { Pasted } from '#sanity/paste/readClipboard.ts';
import type { TextBlock } from '#sanity/paste/toBlocks.ts';

let count = 0;
const newKey = (): string => `ny${count++}`;

const block = (_key: string, ...texts: string[]): TextBlock => ({
  ...{ _type: 'block', _key, style: 'normal' },
  markDefs: [{ _key: 'm', _type: 'link', href: 'https://a.dk/' }],
  children: texts.map((text, index) => ({
    _type: 'span',
    _key: `${_key}${index}`,
    text,
    marks: index === 1 ? ['m'] : [],
  })),
});
const table = {
  type: 'table',
  caption: 'T',
  headerRow: true,
  headerColumn: false,
  rows: [
    ['a', ''],
    ['b', 'c'],
  ],
} as const;
const pasted = { ...table, rows: table.rows.map((row) => [...row]) };

/** Each block of the page in a line: the texts of a text block, or the rows of a table. */
function placed(
  content: TextBlock[],
  cursor: { block: string; offset: number },
  parts: Pasted['parts'],
): string[] {
  const after = placeParts(content, cursor, parts, newKey);
  return [
    after.content.map(blockText).join(' / '),
    ...after.following.map((following) =>
      following._type === 'table'
        ? `table ${(following.rows as { cells: string[] }[]).map(({ cells }) => cells.join(',')).join(';')}`
        : (following.content as TextBlock[]).map(blockText).join(' / '),
    ),
  ];
}

test('a table divides the text at the cursor; the rest moves below it', () => {
  const content = [block('a', 'før', ' og efter'), block('b', 'sidst')];
  expect(
    placed(content, { block: 'a', offset: 3 }, [[block('x', 'ny')], pasted, [block('y', 'mere')]]),
  ).toEqual(['før / ny', 'table a,;b,c', 'mere /  og efter / sidst']);
  expect(placed(content, { block: 'b', offset: 5 }, [pasted])).toEqual([
    'før og efter / sidst',
    'table a,;b,c',
  ]);
  expect(placed(content, { block: 'a', offset: 0 }, [pasted, pasted])).toEqual([
    '',
    'table a,;b,c',
    'table a,;b,c',
    'før og efter / sidst',
  ]);
});

test('an empty text gives way to the table, and a deleted block loses nothing', () => {
  expect(placed([block('a', '')], { block: 'a', offset: 0 }, [pasted])).toEqual(['', 'table a,;b,c']);
  expect(placed([], { block: 'a', offset: 0 }, [[block('x', 'ny')], pasted])).toEqual(['ny', 'table a,;b,c']);
  expect(placed([block('a', 'tekst')], { block: 'væk', offset: 2 }, [pasted])).toEqual([
    'tekst',
    'table a,;b,c',
  ]);
});

test('each half of a divided block keeps its own links and keys', () => {
  const { content, following } = placeParts(
    [block('a', 'før', 'link')],
    { block: 'a', offset: 3 },
    [pasted],
    newKey,
  );
  expect(content[0]?.markDefs).toEqual([]);
  const [half] = (following.at(-1)?.content ?? []) as TextBlock[];
  expect(half?.markDefs).toHaveLength(1);
  expect(half?._key).not.toBe('a');
});

test('where no table can be, its rows are lines', () => {
  expect(toLines(pasted, newKey).map(blockText)).toEqual(['T', 'a', 'b – c']);
});

test('the form has what the editor shows, whatever marks the editor adds', () => {
  const shown = [{ ...block('a', 'et'), markDefs: [] }];
  const { markDefs: _, ...stored } = block('a', 'et');
  expect(isShown(shown, [{ ...stored, children: [{ _type: 'span', _key: 'x', text: 'et' }] }])).toBe(true);
  expect(isShown(shown, [block('a', 'ete')])).toBe(false);
  expect(isShown([block('a', '')], undefined)).toBe(true);
  expect(isShown([block('a', '')], [block('b', 'x')])).toBe(false);
});

test('a placement is one change, and undo restores the block of before unless something has changed', () => {
  const text = { _type: 'richText', _key: 'tekst', content: [block('a', 'før')] } as const;
  const path = ['blocks', { _key: 'tekst' }, 'content'];
  const changes: FormPatch[][] = [];
  const values = new Map<string, unknown>([['tekst', text]]);
  const form = {
    getFormValue: (of: Path) => values.get((of[1] as { _key: string })._key),
    change: (patches: FormPatch[]) => void changes.push(patches),
    open: () => {},
  };
  const kinds = () => changes.at(-1)?.map(({ type, path: at }) => `${type} ${JSON.stringify(at)}`);
  const paste = { path, content: text.content, pasted: { parts: [pasted], notices: new Map() } };

  const after = place({ ...paste, cursor: { block: 'a', offset: 3 } }, form);
  expect(kinds()).toEqual([
    'insert ["blocks",{"_key":"tekst"}]',
    'set ["blocks",{"_key":"tekst"},"content"]',
  ]);
  for (const placed of after.placed) values.set(placed._key, placed);
  expect(isUntouched(after, form)).toBe(true);
  takeBack(after, form);
  const [, table = text] = after.placed;
  expect(kinds()).toEqual([
    'set ["blocks",{"_key":"tekst"},"content"]',
    `unset ["blocks",{"_key":"${table._key}"}]`,
  ]);
  values.set(table._key, { ...table, caption: 'Ny titel' });
  expect(isUntouched(after, form)).toBe(false);

  const replaced = place({ ...paste, content: [], cursor: { block: 'a', offset: 0 } }, form);
  expect(kinds()).toEqual(['insert ["blocks",{"_key":"tekst"}]', 'unset ["blocks",{"_key":"tekst"}]']);
  takeBack(replaced, form);
  const [first = text] = replaced.placed;
  expect(kinds()).toEqual([
    `insert ["blocks",{"_key":"${first._key}"}]`,
    `unset ["blocks",{"_key":"${first._key}"}]`,
  ]);
});
