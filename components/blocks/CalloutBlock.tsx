import { Prose } from '#components/richText/Prose.tsx';
import type { Callout } from '#lib/content/blocks/callout.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { BlockProps } from './blockProps.ts';

const edges = { info: 'border-leaf', important: 'border-warm' } as const;

/** A note or warning. Its tone is shown by colour and, without a heading, by a label. */
export function CalloutBlock({ block, addresses, language }: BlockProps<Callout>) {
  const label = textsIn(language).blocks.callout[block.tone];
  return (
    <aside
      aria-label={block.heading ?? label}
      className={`indent card measure border-t-2 pt-4 ${edges[block.tone]}`}
    >
      {block.heading ? (
        <p className="text-[1.15em] leading-snug text-forest">{block.heading}</p>
      ) : (
        <p className="label font-semibold text-ink-soft">{label}</p>
      )}
      <Prose content={block.content} addresses={addresses} headingOffset={1} className="mt-2" />
    </aside>
  );
}
