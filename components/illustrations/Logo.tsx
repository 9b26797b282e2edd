import { logo } from '#lib/drawings/logo.ts';

/** The site's logo: a greenhouse gable with three panes and a leaf. Decorative. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      width="32"
      height="32"
      className={className}
      aria-hidden="true"
      focusable="false"
      fill="none"
    >
      <path d={logo.gable} stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      <path d={logo.panes} stroke="currentColor" strokeWidth="1" />
      <path d={logo.stem} className="stroke-leaf" strokeWidth="1.6" strokeLinecap="round" />
      <path d={logo.leaves} className="fill-leaf" />
    </svg>
  );
}
