import { defineArrayMember, defineField, defineType } from 'sanity';
import { lazyComponent } from '../inputs/lazyComponent.ts';
import { blockPreview } from '../preview/block.ts';
import { problem } from '../validation/problem.ts';
import { requiredText } from '../validation/requiredText.ts';
import { type TableRowValue, unevenRows } from '../validation/tableRows.ts';

export const table = defineType({
  name: 'table',
  title: 'Tabel',
  type: 'object',
  fields: [
    defineField({
      name: 'caption',
      title: 'Tabellens titel',
      description: 'Siger, hvad tabellen viser. Læses op, før man går ind i tabellen.',
      type: 'string',
      validation: (rule) => requiredText(rule, 'Skriv, hvad tabellen viser.'),
    }),
    defineField({
      name: 'headerRow',
      title: 'Første række er overskrifter',
      type: 'boolean',
      initialValue: true,
    }),
    defineField({
      name: 'headerColumn',
      title: 'Første kolonne er overskrifter',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'rows',
      title: 'Rækker',
      type: 'array',
      of: [defineArrayMember({ type: 'tableRow' })],
      components: { input: lazyComponent(() => import('../inputs/table/TableGridInput.tsx')) },
      validation: (rule) =>
        rule
          .required()
          .min(1)
          .custom((rows: TableRowValue[] | undefined) => {
            const uneven = unevenRows(rows ?? []);
            return uneven.length === 0
              ? true
              : uneven.map(({ row, cells, expected }) =>
                  problem(
                    `Række ${row + 1} har ${cells === 1 ? '1 felt' : `${cells} felter`}, men første række har ${expected}. Giv alle rækker lige mange; et felt må gerne være tomt.`,
                    [{ _key: rows?.[row]?._key ?? '' }],
                  ),
                );
          })
          .error('Tilføj mindst én række, eller slet blokken.'),
    }),
  ],
  preview: blockPreview('Tabel', 'caption'),
});
