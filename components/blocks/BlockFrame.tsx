import type { ReactNode } from 'react';
import { LegacyAnchors } from '#components/layout/LegacyAnchors.tsx';
import type { HasAliases } from '#lib/content/fields/portableText.ts';

type Props = {
  block: { _key: string; heading?: string | undefined } & HasAliases;
  intro?: string | undefined;
  children: ReactNode;
  className?: string;
};

/** Section with a block's optional heading and introduction. The heading's id is the block's key. */
export function BlockFrame({ block, intro, children, className = '' }: Props) {
  const { _key: id, heading } = block;
  return (
    <section aria-labelledby={heading ? id : undefined} className={`hang ${className}`}>
      {heading && (
        <h2 id={id}>
          <LegacyAnchors of={block} />
          {heading}
        </h2>
      )}
      {intro && <p className="measure mt-3">{intro}</p>}
      {children}
    </section>
  );
}
