import { plant } from './geometry.ts';

const ground = 56;

// Seedling heights: uneven, and lower towards both sides.
const seedlings = [8, 12, 9, 20, 14, 30, 18, 42, 26, 34, 16, 24, 38, 20, 12, 28, 16, 10, 14, 8].map(
  (height, index) =>
    plant([290 + index * 34 + (index % 3) * 6, ground], height, height > 24 ? 3 : 2, index % 2 ? 2 : -2),
);

/** Illustration of a row of seedlings above the footer. Decorative. */
export function Horizon({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 1280 56"
      preserveAspectRatio="xMidYMax slice"
      className={className}
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.1"
    >
      <path d={seedlings.map(({ stem }) => stem).join('')} />
      <path d={seedlings.map(({ leaves }) => leaves).join('')} fill="currentColor" fillOpacity=".3" />
    </svg>
  );
}
