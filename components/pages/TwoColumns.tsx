import type { ReactNode } from 'react';

/** Main column with navigation beside it; on narrow screens, the navigation is above the text. */
export function TwoColumns({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  return (
    <div className="shell lg:grid lg:grid-cols-[minmax(0,1fr)_clamp(11rem,17vw,14rem)] lg:gap-x-8">
      <div className="lg:order-2">
        <div className="mb-10 empty:hidden lg:sticky lg:top-8">{aside}</div>
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
