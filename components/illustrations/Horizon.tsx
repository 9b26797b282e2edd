import { type Seedling, SeedlingShape, Seedlings } from './Seedlings.tsx';

const ground = 56;
const width = 700;

// Uneven, and lower towards both sides.
const heights = [8, 12, 9, 20, 14, 30, 18, 42, 26, 34, 16, 24, 38, 20, 12, 28, 16, 10, 14, 8];
const plants = heights.map(
  (height, index): Seedling => [20 + index * 34 + (index % 3) * 6, height, index % 2 === 0],
);
/** As many as fit on the narrowest phone. */
const middle = plants.slice(6, 14);
const sides = [...plants.slice(0, 6), ...plants.slice(14)];

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
      </svg>
    </div>
  );
}
