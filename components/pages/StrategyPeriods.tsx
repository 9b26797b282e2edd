import { axisLabel, lineName, ScaleDrawing } from '#components/illustrations/ScaleDrawing.tsx';
import { yearOf } from '#lib/content/blocks/timelineLanes.ts';
import type { Strategy } from '#lib/content/documents/strategy.ts';
import { formatsIn } from '#lib/i18n/formats.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';

const width = 860;
const margin = 8;
/** Distance of a period from what is above it. */
const rowHeight = 62;
/** More years are not marked: they would touch, and a misspelled year makes thousands. */
const maxYears = 8;
/** Years with less room (in units of the drawing) beside a date are not marked: their numbers would touch it. */
const minDistance = 130;

type Period = { from: string; to: string };
type Props = { strategy: Pick<Strategy, 'agreement' | 'period'>; title: string; language: Language };

/**
 * The term of the agreement that a strategy is named after, drawn to scale, and below it the strategy's own term, if it is
 * known. The facts beside it say the same in words.
 *
 * @param title of the strategy
 */
export function StrategyPeriods({ strategy: { agreement, period }, title, language }: Props) {
  if (!isWhole(agreement)) return null;
  const formats = formatsIn(language);
  const texts = textsIn(language).strategy;
  const lanes = [
    { id: 'agreement', name: texts.agreement(agreement.name), from: agreement.from, to: agreement.to },
    ...(isWhole(period) ? [{ id: 'strategy', name: title, from: period.from, to: period.to }] : []),
  ];
  const { settledOn } = agreement;
  const dates = [...lanes.flatMap(({ from, to }) => [from, to]), ...(settledOn ? [settledOn] : [])];
  const [first, last] = [Math.min(...dates.map(toYear)), Math.max(...dates.map(toYear))];
  const xAt = (year: number) =>
    Math.round(margin + ((year - first) / (last - first || 1)) * (width - 2 * margin));
  const xOf = (day: string) => xAt(toYear(day));
  const yOf = (index: number) => (settledOn ? 40 : 0) + 30 + index * rowHeight;
  const foot = yOf(lanes.length - 1) + 34;
  const marks = [agreement.from, agreement.to];
  const years = yearsBetween(first, last).filter((year) =>
    marks.every((day) => Math.abs(xAt(year) - xOf(day)) > minDistance),
  );
  return (
    <ScaleDrawing width={width} height={foot + 26} className="pt-5 mb-6">
      <path
        d={marks.map((day) => `M${xOf(day)} ${yOf(0)}V${foot}`).join('')}
        className="stroke-line"
        strokeDasharray="2 4"
      />
      <path
        d={`M0 ${foot}H${width}${years.map((year) => `M${xAt(year)} ${foot}v-6`).join('')}`}
        className="stroke-ink-soft"
      />
      <path
        d={lanes.map(({ from, to }, index) => `M${xOf(from)} ${yOf(index)}H${xOf(to)}`).join('')}
        className="stroke-leaf"
        strokeWidth="3"
      />
      {settledOn && (
        <>
          <path d={`M${xOf(settledOn)} 28V${foot}`} className="stroke-ink-soft" />
          <text {...inside(xOf(settledOn))} y="18" className={axisLabel}>
            {`${texts.facts.settledOn} ${formats.day(settledOn)}`}
          </text>
        </>
      )}
      {lanes.map(({ id, name, from, to }, index) => (
        <g key={id}>
          {[from, to].map((day) => (
            <circle
              key={day}
              cx={xOf(day)}
              cy={yOf(index)}
              r="5"
              className="fill-paper stroke-leaf"
              strokeWidth="2.5"
            />
          ))}
          <text {...inside(xOf(from) + 10)} y={yOf(index) - 12} className={lineName}>
            {name}
          </text>
        </g>
      ))}
      <g className={axisLabel}>
        {years.map((year) => (
          <text key={year} x={xAt(year)} y={foot + 20} textAnchor="middle">
            {year}
          </text>
        ))}
        <text x={xOf(agreement.from)} y={foot + 20}>
          {formats.day(agreement.from)}
        </text>
        <text x={xOf(agreement.to)} y={foot + 20} textAnchor="end">
          {formats.day(agreement.to)}
        </text>
      </g>
    </ScaleDrawing>
  );
}

/** The years between two times; of many, every second, third … */
function yearsBetween(first: number, last: number): number[] {
  const step = Math.ceil((last - first) / maxYears);
  const begin = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - begin) / step) + 1 }, (_, n) => begin + n * step);
}

/** A text begins at its place on the left, and ends there on the right: it stays inside the drawing. */
const inside = (x: number) => ({ x, textAnchor: x > width / 2 ? ('end' as const) : undefined });

/** A time in years, with a fraction. */
const toYear = (day: string): number =>
  yearOf({ date: { precision: 'day', year: Number(day.slice(0, 4)), day } });

/** True if a period has a beginning and an end. */
const isWhole = <T extends { from?: string | undefined; to?: string | undefined }>(
  period: T | undefined,
): period is T & Period => period?.from !== undefined && period.to !== undefined && period.from < period.to;
