import type { Table } from '#lib/content/blocks/table.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { BlockProps } from './blockProps.ts';

/** Table with caption. A wide table scrolls inside its own region, also by keyboard, so that the page does not. */
export function TableBlock({ block, language }: BlockProps<Table>) {
  const [firstRow, ...remainingRows] = block.rows;
  const label = block.caption ?? textsIn(language).blocks.table;
  const bodyRows = block.headerRow ? remainingRows : block.rows;
  const scrolls = mayScroll(block);
  return (
    <section className="indent overflow-x-auto" tabIndex={scrolls ? 0 : undefined} aria-label={label}>
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

/** Characters, and padding counted as characters, that fit side by side on a screen of 320 pixels. */
const narrowestLine = 30;
const padding = 3;

/** True if the longest words of the columns do not fit side by side on the narrowest screen. */
function mayScroll({ rows }: Table): boolean {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const widthOf = (column: number) =>
    Math.max(
      0,
      ...rows.flatMap(({ cells }) => (cells[column] ?? '').split(/[\s\u00ad]/).map((word) => word.length)),
    );
  const width = Array.from({ length: columns }, (_, column) => widthOf(column) + padding);
  return width.reduce((sum, each) => sum + each, 0) > narrowestLine;
}
