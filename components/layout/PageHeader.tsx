import type { ComponentProps, ReactNode } from 'react';
import { LastUpdated } from './LastUpdated.tsx';

type Props = {
  title: string;
  lead?: string | undefined;
  breadcrumbs?: ReactNode;
  /** The day of the last update, for print. */
  updated?: Omit<ComponentProps<typeof LastUpdated>, 'className'>;
  children?: ReactNode;
};

/** Breadcrumbs, the page's only h1, and the lead paragraph. `children` follow the lead. */
export function PageHeader({ title, lead, breadcrumbs, updated, children }: Props) {
  return (
    <div className="shell pt-6 pb-10 md:pt-8 md:pb-14 print:pt-0 print:pb-6">
      {breadcrumbs}
      <h1 className="mt-8 max-w-[11.25em] md:mt-14 print:mt-6">{title}</h1>
      {lead && (
        <p className="indent mt-5 max-w-[30em] text-[1.2em] leading-normal text-balance text-ink-soft">
          {lead}
        </p>
      )}
      {updated && <LastUpdated {...updated} className="mt-2 hidden print:block" />}
      {children && <div className="indent">{children}</div>}
    </div>
  );
}
