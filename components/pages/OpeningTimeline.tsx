import { axisLabel, lineName, ScaleDrawing } from '#components/illustrations/ScaleDrawing.tsx';
import type { Block } from '#lib/content/blocks/blockUnion.ts';
import type { TimelineEvent } from '#lib/content/blocks/timeline.ts';
import { type Lane, timelineLanes, yearOf } from '#lib/content/blocks/timelineLanes.ts';
import { formatsIn } from '#lib/i18n/formats.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';

const width = 1120;
const rowHeight = 52;
const top = 36;
/**
 * Share of the drawing to the right of the last event, where the lanes of today go on and have their names. It is not to
 * scale: the lanes are broken there.
 */
const after = 0.24;

type Props = { blocks: readonly Block[]; language: Language };

/** The first history of a page, drawn over the whole width at the head of the page. */
export function OpeningTimeline({ blocks, language }: Props) {
  const timeline = blocks.find((block) => block._type === 'timeline');
  if (!timeline) return null;
  return <Lanes events={timeline.items} language={language} />;
}

/** A history drawn to scale: a lane for each party, which meet where parties did. The block's list says the same. */
function Lanes({ events, language }: { events: readonly TimelineEvent[]; language: Language }) {
  const lanes = timelineLanes(events);
  if (lanes.length === 0) return null;
  const { sides, today } = textsIn(language).blocks;
  const years = events.map(yearOf);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const xOf = (year: number) => Math.round(((year - first) / (last - first || 1)) * width * (1 - after)) + 7;
  const yOf = (row: number) => top + row * rowHeight;
  const foot = yOf(Math.max(...lanes.map(({ row }) => row))) + 34;
  return (
    <ScaleDrawing width={width} height={foot + 26} className="mb-10 md:mb-14">
      <g className="stroke-line" strokeDasharray="2 4">
        <path d={years.map((year) => `M${xOf(year)} 8V${foot}`).join('')} />
      </g>
      <path d={`M0 ${foot}H${width}`} className="stroke-ink-soft" />
      <g className="stroke-leaf" strokeWidth="3" strokeLinecap="round">
        <path d={lanes.map((lane) => laneLine(lane, last, xOf, yOf)).join('')} />
        <path
          d={lanes
            .filter(({ to }) => to === undefined)
            .map(({ row }) => `M${xOf(last)} ${yOf(row)}H${width - 2}`)
            .join('')}
          strokeDasharray="1 9"
        />
      </g>
      {lanes.map((lane, index) => (
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
            {lane.side && lane.side !== lanes[index - 1]?.side && lane.joins.length === 0 && (
              <tspan dx="14" className={axisLabel}>
                {sides[lane.side]}
              </tspan>
            )}
          </text>
        </g>
      ))}
      {events.map((event) => (
        <text key={event._key} x={xOf(yearOf(event))} y={foot + 20} className={axisLabel}>
          {formatsIn(language).historicalDate(event.date)}
        </text>
      ))}
      <text x={width} y={foot + 20} textAnchor="end" className={axisLabel}>
        {today}
      </text>
    </ScaleDrawing>
  );
}

type Scale = (value: number) => number;

/** SVG path data: to the last event, or up to the successor, with curves from the forerunners' lanes. */
function laneLine({ from, to, row, joins }: Lane, last: number, xOf: Scale, yOf: Scale): string {
  const [x, y, bend] = [xOf(from), yOf(row), 44];
  const end = to === undefined ? xOf(last) : xOf(to) - bend;
  const curves = joins.map((joined) => {
    const start = x - bend;
    return `M${start} ${yOf(joined)}C${start + bend / 2} ${yOf(joined)} ${x - bend / 2} ${y} ${x} ${y}`;
  });
  return `M${x} ${y}H${Math.max(end, x)}${curves.join('')}`;
}
