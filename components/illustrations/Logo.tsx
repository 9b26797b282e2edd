/** The site's logo: a greenhouse gable with three panes and a leaf. Decorative. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true" focusable="false" fill="none">
      <path d="M4 28V13L16 3l12 10v15z" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      <path d="M4 13h24M16 3v10" stroke="currentColor" strokeWidth="1" />
      <path d="M16 28V19" className="stroke-leaf" strokeWidth="1.6" strokeLinecap="round" />
      <path
        d="M16 22c0-4 3-6 7-6 0 4-3 6-7 6zM16 25c0-3-2.400-4.600-6-4.600 0 3 2.400 4.600 6 4.600z"
        className="fill-leaf"
      />
    </svg>
  );
}
