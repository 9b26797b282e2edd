import { escapeHtml } from '#lib/text/escapeHtml.ts';

/** A named row of bars, one for each value; a value that was not measured has no bar. */
export type Bars = { label: string; values: (number | undefined)[] };

export type BarChart = {
  title: string;
  /** The meaning of each bar of a row, in order. */
  series: readonly string[];
  rows: readonly Bars[];
  /** Formats a value beside its bar. */
  write: (value: number) => string;
  /** True if the bars of a row are stacked, as parts of a whole. */
  stacked?: boolean;
  /** A line that no bar should cross. */
  limit?: { value: number; label: string };
};

const size = { width: 760, label: 190, value: 90, bar: 16, gap: 4, between: 18, top: 78, margin: 24 };

// One colour per series. The values have an outline in the background colour, so that a line behind them does not
// cross them out.
const style = `
  text { font: 13px system-ui, "Segoe UI", Roboto, sans-serif; fill: #1c2420 }
  .paper { fill: #faf7f0 } .title { font-size: 16px; font-weight: 600 } .soft { fill: #4d5850 }
  .value { paint-order: stroke; stroke: #faf7f0; stroke-width: 5px }
  .s0 { fill: #12402f } .s1 { fill: #6a9f45 } .s2 { fill: #c9a227 } .s3 { fill: #9db0a4 } .s4 { fill: #a8430f } .s5 { fill: #5b7f95 }
  .axis { stroke: #d5d6c4 } .limit { stroke: #a8430f; stroke-dasharray: 4 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e8ebe1 } .paper { fill: #101814 } .soft { fill: #adb8ae } .value { stroke: #101814 }
    .s0 { fill: #cfe3c4 } .s2 { fill: #d9b84a } .s3 { fill: #75867c } .s4 { fill: #f0a06a } .s5 { fill: #8fb4ca }
    .axis { stroke: #33423a } .limit { stroke: #f0a06a }
  }`;

/** Draws horizontal bars as an SVG that follows the reader's light or dark scheme. */
export function barChart({ title, series, rows, write, stacked = false, limit }: BarChart): string {
  const sum = (values: Bars['values']) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
  const ends = rows.flatMap(({ values }) => (stacked ? [sum(values)] : values.map((value) => value ?? 0)));
  const max = Math.max(limit?.value ?? 0, ...ends) || 1;
  const room = size.width - size.label - size.value;
  const long = (value: number) => (value / max) * room;

  let y = size.top;
  const renderedRows = rows.map(({ label, values }) => {
    const measured = values.flatMap((value, kind) => (value === undefined ? [] : [{ value, kind }]));
    const bars = stacked ? [measured] : measured.map((each) => [each]);
    const height = bars.length * (size.bar + size.gap) - size.gap;
    const name = text(size.label - 12, y + height / 2 + 4, label, 'text-anchor="end"');
    const lines = bars.map((parts, line) => {
      const top = y + line * (size.bar + size.gap);
      let x: number = size.label;
      const boxes = parts.map(({ value, kind }) => {
        const box = `<rect class="s${kind}" x="${round(x)}" y="${top}" width="${round(long(value))}" height="${size.bar}"/>`;
        x += long(value);
        return value > 0 ? box : '';
      });
      return (
        boxes.join('') +
        text(round(x + 7), top + 13, write(sum(parts.map(({ value }) => value))), 'class="soft value"')
      );
    });
    y += height + size.between;
    return name + lines.join('');
  });

  const bottom = y - size.between + 10;
  const axis = `<path class="axis" d="M${size.label} ${size.top - 8}V${bottom}"/>`;
  const at = limit && round(size.label + long(limit.value));
  const line =
    limit && at !== undefined
      ? `<path class="limit" d="M${at} ${size.top - 8}V${bottom}"/>${text(at, bottom + 16, limit.label, 'class="soft" text-anchor="middle"')}`
      : '';
  const { margin } = size;
  const [width, height] = [size.width + 2 * margin, bottom + (limit ? 24 : 0) + 2 * margin];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-margin} ${-margin} ${width} ${height}" role="img">
<title>${escapeHtml(title)}</title><style>${style}</style>
<rect class="paper" x="${-margin}" y="${-margin}" width="${width}" height="${height}" rx="8"/>
${text(0, 16, title, 'class="title"')}
${legend(series)}
${axis}${line}
${renderedRows.join('\n')}
</svg>
`;
}

function legend(series: readonly string[]): string {
  let x = 0;
  return series
    .map((name, at) => {
      const key = `<rect class="s${at}" x="${x}" y="38" width="12" height="12" rx="1.5"/>${text(x + 18, 48.5, name, 'class="soft"')}`;
      // The reader's own font is used, so that text width is an estimate: 7 px per character.
      x += 36 + name.length * 7;
      return key;
    })
    .join('');
}

const text = (x: number, y: number, words: string, attributes: string) =>
  `<text x="${x}" y="${y}" ${attributes}>${escapeHtml(words)}</text>`;

const round = (value: number) => Math.round(value * 10) / 10;
