export type Point = readonly [x: number, y: number];

/** The point a share `t` (0–1) of the way from `a` to `b`. */
export const between = (a: Point, b: Point, t: number): Point => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];

const at = ([x, y]: Point) => `${round(x)} ${round(y)}`;
const round = (n: number) => Math.round(n * 10) / 10;

/** SVG path data of a straight line through the points. */
export const line = (...points: Point[]): string => `M${points.map(at).join('L')}`;

/** SVG path data of a closed shape. */
export const shape = (...points: Point[]): string => `${line(...points)}Z`;

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

function leaf(from: Point, size: number, angle: number): string {
  const tip: Point = [from[0] + Math.cos(angle) * size, from[1] + Math.sin(angle) * size];
  const side = (turn: number): Point => [
    from[0] + Math.cos(angle + turn) * size * 0.62,
    from[1] + Math.sin(angle + turn) * size * 0.62,
  ];
  return `M${at(from)}Q${at(side(-0.6))} ${at(tip)}Q${at(side(0.6))} ${at(from)}Z`;
}
