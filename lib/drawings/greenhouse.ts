import { bars, between, line, type Point, plant, shape } from './geometry.ts';

// Corner points of the greenhouse: the gable is on the left, the long side extends to the right.
const foot: Point = [70, 372];
const eave: Point = [70, 214];
const ridge: Point = [172, 104];
const eaveNear: Point = [274, 222];
const footNear: Point = [274, 388];
const ridgeFar: Point = [520, 82];
const eaveFar: Point = [604, 176];
const footFar: Point = [604, 322];

const wallFoot = (t: number) => between(footNear, footFar, t);

const frame = [
  shape(foot, eave, ridge, eaveNear, footNear),
  line(ridge, ridgeFar, eaveFar, footFar, footNear),
  line(eaveNear, eaveFar),
].join('');

const door = { left: 0.34, right: 0.66 };
const sillAt = (t: number) => between(foot, footNear, t);
const above = ([x, y]: Point, height: number): Point => [x, y - height];
const doorHeadAt = (t: number): Point => above(sillAt(t), 132);
/** The point on the gable's roof line at fraction `t` (0–1) of its width. */
const gableRoofAt = (t: number): Point =>
  t < 0.5 ? between(eave, ridge, t * 2) : between(ridge, eaveNear, (t - 0.5) * 2);

const glazing = [
  bars(ridge, ridgeFar, eaveNear, eaveFar, 8),
  bars(eaveNear, eaveFar, footNear, footFar, 8),
  line(between(ridge, eaveNear, 0.5), between(ridgeFar, eaveFar, 0.5)),
  line(between(eaveNear, footNear, 0.42), between(eaveFar, footFar, 0.42)),
  line(eave, eaveNear),
  ...[0.17, door.left, 0.5, door.right, 0.83].map((t) =>
    line(gableRoofAt(t), t === 0.5 ? doorHeadAt(t) : sillAt(t)),
  ),
  line(between(eave, foot, 0.42), above(sillAt(door.left), 94)),
  line(above(sillAt(door.right), 94), between(eaveNear, footNear, 0.42)),
  line(doorHeadAt(door.left), doorHeadAt(door.right)),
].join('');

const plants = [
  plant(between(sillAt(0.06), sillAt(0.3), 0.3), 62, 3, -4),
  plant(between(sillAt(0.06), sillAt(0.3), 0.85), 44, 2, 3),
  plant(sillAt(0.76), 52, 3, 3),
  plant(sillAt(0.92), 74, 4, -2),
  ...[0.09, 0.21, 0.33, 0.46, 0.58, 0.7, 0.82, 0.93].map((t, index) =>
    plant(wallFoot(t), [84, 60, 96, 70, 88, 56, 74, 50][index] ?? 60, index % 2 ? 3 : 4, index % 2 ? 4 : -3),
  ),
];

// Each beam is about one pane wide and falls from the ridge to the foot of the long wall.
const beams = [0.1, 0.42, 0.72].map((t) =>
  shape(
    between(ridge, ridgeFar, t + 0.24),
    between(ridge, ridgeFar, t + 0.36),
    [wallFoot(t)[0] + 20, wallFoot(t)[1]],
    [wallFoot(t)[0] - 44, wallFoot(t)[1] + 8],
  ),
);

/** SVG path data of the greenhouse with plants and beams of light, in a box of 680 × 440. */
export const greenhouse = {
  roof: shape(ridge, ridgeFar, eaveFar, eaveNear),
  wall: shape(eaveNear, eaveFar, footFar, footNear),
  gable: shape(foot, eave, ridge, eaveNear, footNear),
  beams: beams.join(''),
  stems: plants.map(({ stem }) => stem).join(''),
  leaves: plants.map(({ leaves }) => leaves).join(''),
  glazing,
  frame,
  ground: 'M0 372H70M604 322H680',
};
