import type { FactBox } from '#lib/content/blocks/factBox.ts';
import { BlockFrame } from './BlockFrame.tsx';
import type { BlockProps } from './blockProps.ts';

export function FactBoxBlock({ block }: BlockProps<FactBox>) {
  return (
    <BlockFrame block={block} className="card">
      <Facts facts={block.facts} />
    </BlockFrame>
  );
}

/** Definition list of terms and values, side by side on wide screens. */
export function Facts({ facts }: { facts: readonly { _key: string; label: string; value: string }[] }) {
  return (
    <dl className="measure max-lg:mt-3 first:mt-0 [font-variant-numeric:lining-nums]">
      {facts.map((fact) => (
        <div
          key={fact._key}
          className="grid gap-x-6 border-line border-t py-2.5 first:border-0 sm:grid-cols-[11rem_1fr]"
        >
          <dt className="label pt-1 text-ink-soft">{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
