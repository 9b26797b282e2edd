import { z } from 'zod';
import { hasVisibleText, key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional, typedUnknown } from '../lenientZod.ts';

export const tableProjection = /* groq */ `_type == "table" => {caption, headerRow, headerColumn, rows[]{_key, cells}}`;

// A cell that says nothing is still a cell: left out, it would move the rest of its row.
const cell = z.string().catch('');

/** Wider than this is no table a page can show; a cap keeps a malformed one from filling the memory. */
const widest = 50;

const row = z.object({
  _key: key,
  cells: typedUnknown<string[]>().transform((raw) =>
    Array.isArray(raw) ? raw.slice(0, widest).map((c) => cell.parse(c)) : [],
  ),
});

const schema = z
  .object({
    _type: z.literal('table'),
    _key: key,
    caption: lenientOptional('caption', text),
    headerRow: z.boolean().catch(true),
    headerColumn: z.boolean().catch(false),
    rows: lenientArray('rows', row),
  })
  .transform((table) => {
    // A grid that was never filled in is no table.
    if (!table.rows.some((each) => each.cells.some(hasVisibleText))) return { ...table, rows: [] };
    const width = table.rows.reduce((most, each) => Math.max(most, each.cells.length), 0);
    const rows = table.rows.map((each) => ({
      ...each,
      cells: [...each.cells, ...Array<string>(width - each.cells.length).fill('')],
    }));
    return { ...table, rows };
  });

export type Table = z.output<typeof schema>;

export const table = {
  schema,
  hasVisibleContent: (block: Table) => block.rows.length > 0,
  searchText: (block: Table) => [block.caption, ...block.rows.map((row) => row.cells.join(' '))],
};
