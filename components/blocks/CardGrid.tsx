import type { ReactNode } from 'react';

/** Card grid with three columns if `count` is a multiple of three, otherwise two. This avoids incomplete rows. */
export function CardGrid({ count, children }: { count: number; children: ReactNode }) {
  const columns = count % 3 === 0 ? 'md:grid-cols-3' : 'sm:grid-cols-2';
  return <ul className={`mt-6 grid gap-5 ${columns}`}>{children}</ul>;
}
