import { z } from 'zod';
import { hasVisibleText, key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional, typedUnknown } from '../lenientZod.ts';

export const tableProjection = /* groq */ `_type == "table" => {caption, headerRow, headerColumn, rows[]{_key, cells}}`;

// A malformed cell becomes an empty one: leaving it out would shift the rest of its row.
const cell = z.string().catch('');

/** Maximum number of cells per row, so that a malformed table cannot fill the memory. No page can show a wider one. */
const maxColumns = 50;

const row = z.object({
  _key: key,
  cells: typedUnknown<string[]>().transform((raw) =>
    Array.isArray(raw) ? raw.slice(0, maxColumns).map((value) => cell.parse(value)) : [],
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
    // A table in which every cell is empty is not shown.
    if (!table.rows.some(({ cells }) => cells.some(hasVisibleText))) return { ...table, rows: [] };
    const columns = table.rows.reduce((max, { cells }) => Math.max(max, cells.length), 0);
    const rows = table.rows.map((row) => ({
      ...row,
      cells: [...row.cells, ...Array<string>(columns - row.cells.length).fill('')],
    }));
    return { ...table, rows };
  });

export type Table = z.output<typeof schema>;

export const table = {
  schema,
  hasVisibleContent: (block: Table) => block.rows.length > 0,
  searchText: (block: Table) => [block.caption, ...block.rows.map((row) => row.cells.join(' '))],
};
