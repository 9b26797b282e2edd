import { Prose } from '#components/richText/Prose.tsx';
import type { Callout } from '#lib/content/blocks/callout.ts';
import type { BlockProps } from './blockProps.ts';

const tones = {
  info: { edge: 'border-leaf', label: 'Bemærk' },
  important: { edge: 'border-warm', label: 'Vigtigt' },
} as const;

/** A note or warning. Its tone is shown by colour and, without a heading, by a label. */
export function CalloutBlock({ block, addresses }: BlockProps<Callout>) {
  const { edge, label } = tones[block.tone];
  return (
    <aside
      aria-label={block.heading ?? label}
      className={`card measure border-l-4 bg-pane px-6 py-5 ${edge}`}
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
