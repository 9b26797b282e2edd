import type { ReactNode } from 'react';

type Props = {
  id: string;
  heading?: string | undefined;
  intro?: string | undefined;
  children: ReactNode;
  className?: string;
};

/** A block with its own heading and introduction, if it has any. The heading's id is the block's key. */
export function BlockFrame({ id, heading, intro, children, className = '' }: Props) {
  return (
    <section aria-labelledby={heading ? id : undefined} className={className}>
      {heading && <h2 id={id}>{heading}</h2>}
      {intro && <p className="measure mt-3">{intro}</p>}
      {children}
    </section>
  );
}
