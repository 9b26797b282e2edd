export type Point = readonly [x: number, y: number];

/** Interpolates linearly between two points; `t` is 0 at `a` and 1 at `b`. */
export const between = (a: Point, b: Point, t: number): Point => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];

/** Converts a point to integer tenths. Differences of rounded points add up without rounding errors. */
const tenths = ([x, y]: Point): Point => [Math.round(x * 10), Math.round(y * 10)];

/** Formats numbers as short path data (SVG 2, 9.3.9): no zero before the decimal point, no space before a minus sign. */
const format = (inTenths: readonly number[]): string =>
  inTenths
    .map((n) => String(n / 10).replace(/^(-?)0\./, '$1.'))
    .reduce((path, number) => (number.startsWith('-') ? path + number : `${path} ${number}`));

const at = (point: Point): string => format(tenths(point));

/**
 * Returns the offsets from one point to others, in tenths. Relative coordinates are half as long as absolute ones, and
 * equal for equal plants, so they compress well.
 */
function offsets(from: Point, ...points: Point[]): number[] {
  const [x, y] = tenths(from);
  return points.map(tenths).flatMap((point) => [point[0] - x, point[1] - y]);
}

/** Returns SVG path data of straight lines through the points. */
export const line = (...points: [Point, Point, ...Point[]]): string =>
  `M${at(points[0])}l${format(points.slice(1).flatMap((point, index) => offsets(points[index] ?? point, point)))}`;

/** Returns SVG path data of a closed shape. */
export const shape = (...points: [Point, Point, ...Point[]]): string => `${line(...points)}z`;

/** Returns SVG path data of bars between the sides `a1–a2` and `b1–b2` that divide the area into `count` equal panes. */
export function bars(a1: Point, a2: Point, b1: Point, b2: Point, count: number): string {
  return Array.from({ length: count - 1 }, (_, index) => {
    const t = (index + 1) / count;
    return line(between(a1, a2, t), between(b1, b2, t));
  }).join('');
}

/**
 * Returns SVG path data of a plant: a stem with pairs of leaves that get smaller towards the top.
 *
 * @param lean horizontal distance between foot and top
 */
export function plant(
  [x, y]: Point,
  height: number,
  pairs: number,
  lean = 0,
): { stem: string; leaves: string } {
  const top: Point = [x + lean, y - height];
  const leaves = Array.from({ length: pairs }, (_, index) => {
    const t = (index + 1) / (pairs + 0.4);
    const from = between([x, y], top, t);
    const size = height * 0.34 * (1.1 - t * 0.6);
    return leaf(from, size, -0.62) + leaf(from, size, Math.PI + 0.62);
  });
  return { stem: line([x, y], top), leaves: leaves.join('') + leaf(top, height * 0.2, -Math.PI / 2) };
}

function leaf(foot: Point, size: number, angle: number): string {
  const tip: Point = [foot[0] + Math.cos(angle) * size, foot[1] + Math.sin(angle) * size];
  const side = (turn: number): Point => [
    foot[0] + Math.cos(angle + turn) * size * 0.62,
    foot[1] + Math.sin(angle + turn) * size * 0.62,
  ];
  return `M${at(foot)}q${format([...offsets(foot, side(-0.6), tip), ...offsets(tip, side(0.6), foot)])}z`;
}
