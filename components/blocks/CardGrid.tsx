import type { ReactNode } from 'react';

/** Cards in rows of three where they come in threes, else of two: no row ends in a hole that could be avoided. */
export function CardGrid({ count, children }: { count: number; children: ReactNode }) {
  const columns = count % 3 === 0 ? 'md:grid-cols-3' : 'sm:grid-cols-2';
  return <ul className={`mt-6 grid gap-5 ${columns}`}>{children}</ul>;
}
