import type { Aims } from '#lib/content/blocks/aims.ts';
import { BlockFrame } from './BlockFrame.tsx';
import type { BlockProps } from './blockProps.ts';

/** A numbered list of aims that each complete the introductory sentence (»… arbejder for at«). */
export function AimsBlock({ block }: BlockProps<Aims>) {
  return (
    <BlockFrame block={block}>
      {block.intro && <p className="measure mt-3">{block.intro}</p>}
      <ol className="aims mt-8 grid gap-y-5 border-b border-line pb-5 print:block">
        {block.items.map((item) => (
          <li
            key={item._key}
            className="card grid grid-cols-[3.25rem_1fr] items-start border-t border-line pt-4 sm:grid-cols-[6.5rem_1fr] print:mt-2 print:grid-cols-[4rem_1fr]"
          >
            <span className="measure text-[clamp(1.3em,2.2vw,1.6em)] leading-snug text-forest">
              {item.text}
            </span>
          </li>
        ))}
      </ol>
    </BlockFrame>
  );
}
