import type { Table } from '#lib/content/blocks/table.ts';
import type { BlockProps } from './blockProps.ts';

/** Table with caption. A wide table scrolls inside its own region, also by keyboard, so that the page does not. */
export function TableBlock({ block }: BlockProps<Table>) {
  const [firstRow, ...remainingRows] = block.rows;
  const bodyRows = block.headerRow ? remainingRows : block.rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard (WCAG 2.1.1)
    <section className="overflow-x-auto" tabIndex={0} aria-label={block.caption ?? 'Tabel'}>
      <table className="w-full border-collapse text-left text-[0.9em] [font-variant-numeric:lining-nums_tabular-nums]">
        {block.caption && <caption className="label pb-3 text-left text-ink-soft">{block.caption}</caption>}
        {block.headerRow && firstRow && (
          <thead>
            <tr className="border-b-2 border-leaf">
              {firstRow.cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are identified only by their position
                <th key={index} scope="col" className="label py-2 pr-6 align-bottom font-semibold">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {bodyRows.map((row) => (
            <tr key={row._key} className="border-b border-line align-top">
              {row.cells.map((cell, index) => {
                const isHeader = block.headerColumn && index === 0;
                const Cell = isHeader ? 'th' : 'td';
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells are identified only by their position
                  <Cell key={index} scope={isHeader ? 'row' : undefined} className="py-2.5 pr-6 font-normal">
                    {cell}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
