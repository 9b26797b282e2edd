import { plant } from '#lib/drawings/geometry.ts';

/** A seedling: its foot, its height, and whether it leans to the left. In units of the drawing. */
export type Seedling = readonly [x: number, height: number, mirrored?: boolean];

const unit = 40;
const { stem, leaves } = plant([0, 0], unit, 3, 2);
const id = 'spire';

/** The shape of a seedling, for all drawings of a page: each is a reference to it. Once on each page. */
export function SeedlingShape() {
  return <path id={id} d={stem + leaves} vectorEffect="non-scaling-stroke" />;
}

/** Seedlings on a common ground. They have the colour of the text. */
export function Seedlings({ plants, ground }: { plants: readonly Seedling[]; ground: number }) {
  return plants.map(([x, height, mirrored]) => {
    const size = Math.round((height / unit) * 100) / 100;
    return (
      <use
        key={x}
        href={`#${id}`}
        transform={`translate(${x} ${ground})scale(${mirrored ? -size : size} ${size})`}
      />
    );
  });
}
