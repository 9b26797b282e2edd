export type Point = readonly [x: number, y: number];

/** The point a share `t` (0–1) of the way from `a` to `b`. */
export const between = (a: Point, b: Point, t: number): Point => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];

/** On the grid of tenths that everything is drawn on, so that steps between rounded points add up. */
const tenths = ([x, y]: Point): Point => [Math.round(x * 10), Math.round(y * 10)];

/** Numbers as short as path data may have them (SVG 2, 9.3.9): no zero before the point, and a minus parts by itself. */
const written = (inTenths: readonly number[]): string =>
  inTenths
    .map((n) => String(n / 10).replace(/^(-?)0\./, '$1.'))
    .reduce((path, number) => (number.startsWith('-') ? path + number : `${path} ${number}`));

const at = (point: Point): string => written(tenths(point));

/** From a point to others, in tenths: half as long to write as where they are, and alike from plant to plant. */
function steps(from: Point, ...others: Point[]): number[] {
  const [x, y] = tenths(from);
  return others.map(tenths).flatMap((other) => [other[0] - x, other[1] - y]);
}

/** SVG path data of a straight line through the points. */
export const line = (...points: [Point, Point, ...Point[]]): string =>
  `M${at(points[0])}l${written(points.slice(1).flatMap((point, index) => steps(points[index] ?? point, point)))}`;

/** SVG path data of a closed shape. */
export const shape = (...points: [Point, Point, ...Point[]]): string => `${line(...points)}z`;

/** The bars of a pane field: lines from side `a1–a2` to side `b1–b2`, at each of `count` equal steps between. */
export function bars(a1: Point, a2: Point, b1: Point, b2: Point, count: number): string {
  return Array.from({ length: count - 1 }, (_, index) => {
    const t = (index + 1) / count;
    return line(between(a1, a2, t), between(b1, b2, t));
  }).join('');
}

/** A plant: a stem with pairs of leaves that grow smaller towards the top. */
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
  return `M${at(foot)}q${written([...steps(foot, side(-0.6), tip), ...steps(tip, side(0.6), foot)])}z`;
}
