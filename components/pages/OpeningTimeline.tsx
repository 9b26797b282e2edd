import type { TimelineEvent } from '#lib/content/blocks/timeline.ts';
import { type Lane, timelineLanes, yearOf } from '#lib/content/blocks/timelineLanes.ts';
import { formatsIn } from '#lib/i18n/formats.ts';
import type { Language } from '#lib/languages.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { axisLabel, lineName, ScaleDrawing } from './ScaleDrawing.tsx';

const width = 864;
const rowHeight = 50;
const top = 30;
/** Share of the drawing to the right of the last event, where the lanes of today go on and have their names. */
const after = 0.24;

type Props = { events: readonly TimelineEvent[]; language: Language };

/** A history drawn to scale: a lane for each party, which meet where parties did. The list below says the same. */
export function TimelineLanes({ events, language }: Props) {
  const lanes = timelineLanes(events);
  if (lanes.length === 0) return null;
  const years = events.map(yearOf);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const xOf = (year: number) => Math.round(((year - first) / (last - first || 1)) * width * (1 - after)) + 7;
  const yOf = (row: number) => top + row * rowHeight;
  const foot = yOf(Math.max(...lanes.map(({ row }) => row))) + 34;
  return (
    <ScaleDrawing width={width} height={foot + 26} className="mt-8">
      <g className="stroke-line" strokeDasharray="2 4">
        <path d={years.map((year) => `M${xOf(year)} 8V${foot}`).join('')} />
      </g>
      <path d={`M0 ${foot}H${width}`} className="stroke-ink-soft" />
      <g className="stroke-leaf" strokeWidth="3" strokeLinecap="round">
        <path d={lanes.map((lane) => laneLine(lane, xOf, yOf)).join('')} />
      </g>
      {lanes.map((lane) => (
        <g key={lane.id}>
          <circle
            cx={xOf(lane.from)}
            cy={yOf(lane.row)}
            r="5"
            className="fill-paper stroke-leaf"
            strokeWidth="2.5"
          />
          <text
            x={lane.joins.length > 0 ? width : xOf(lane.from) + 10}
            y={yOf(lane.row) - 11}
            textAnchor={lane.joins.length > 0 ? 'end' : undefined}
            className={lineName}
          >
            {withoutSoftHyphens(lane.name)}
          </text>
        </g>
      ))}
      {events.map((event) => (
        <text key={event._key} x={xOf(yearOf(event))} y={foot + 20} className={axisLabel}>
          {formatsIn(language).historicalDate(event.date)}
        </text>
      ))}
    </ScaleDrawing>
  );
}

type Scale = (value: number) => number;

/** SVG path data: to the right edge, or up to the successor, with curves from the forerunners' lanes. */
function laneLine({ from, to, row, joins }: Lane, xOf: Scale, yOf: Scale): string {
  const [x, y, bend] = [xOf(from), yOf(row), 44];
  const end = to === undefined ? width - 2 : xOf(to) - bend;
  const curves = joins.map((joined) => {
    const start = x - bend;
    return `M${start} ${yOf(joined)}C${start + bend / 2} ${yOf(joined)} ${x - bend / 2} ${y} ${x} ${y}`;
  });
  return `M${x} ${y}H${Math.max(end, x)}${curves.join('')}`;
}
