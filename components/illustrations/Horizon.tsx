import { type Seedling, SeedlingShape, Seedlings } from './Seedlings.tsx';

const ground = 56;
const width = 1176;

// Uneven, and lower towards both sides.
const heights = [
  ...[6, 10, 7, 14, 9, 17, 11],
  ...[8, 12, 9, 20, 14, 30, 18, 42, 26, 34, 16, 24, 38, 20, 12, 28, 16, 10, 14, 8],
  ...[15, 9, 12, 18, 8, 11, 7],
];
const plants = heights.map(
  (height, index): Seedling => [16 + index * 34 + (index % 3) * 6, height, index % 2 === 0],
);
/** As many as fit on the narrowest phone, on a tablet, on a small laptop, and over the width of the text. */
const [middle, sides, margins, edges] = [
  plants.slice(13, 21),
  [...plants.slice(7, 13), ...plants.slice(21, 27)],
  [...plants.slice(4, 7), ...plants.slice(27, 30)],
  [...plants.slice(0, 4), ...plants.slice(30)],
];

/** Illustration of a row of seedlings above the footer. Decorative. No seedling is cut off, however narrow the screen. */
export function Horizon({ className }: { className?: string }) {
  return (
    <div className={`flex justify-center overflow-hidden ${className}`}>
      <svg
        viewBox={`0 0 ${width} ${ground}`}
        width={width}
        height={ground}
        className="max-w-none shrink-0"
        aria-hidden="true"
        fill="currentColor"
        fillOpacity=".3"
        stroke="currentColor"
        strokeWidth="1.1"
      >
        <defs>
          <SeedlingShape />
        </defs>
        <Seedlings plants={middle} ground={ground} />
        <g className="max-md:hidden">
          <Seedlings plants={sides} ground={ground} />
        </g>
        <g className="max-lg:hidden">
          <Seedlings plants={margins} ground={ground} />
        </g>
        <g className="max-[76rem]:hidden">
          <Seedlings plants={edges} ground={ground} />
        </g>
      </svg>
    </div>
  );
}
