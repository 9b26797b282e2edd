import type { Aims } from '#lib/content/blocks/aims.ts';
import { BlockFrame } from './BlockFrame.tsx';
import type { BlockProps } from './blockProps.ts';

/** A list of aims that each complete the introductory sentence (»… arbejder for at«). */
export function AimsBlock({ block }: BlockProps<Aims>) {
  return (
    <BlockFrame block={block}>
      {block.intro && <p className="measure mt-4 text-[1.22em] text-forest">{block.intro}</p>}
      <ul className="mt-6 border-t border-line">
        {block.items.map((item) => (
          <li
            key={item._key}
            className="grid grid-cols-[1.75rem_1fr] items-baseline border-b border-line py-4"
          >
            <svg
              viewBox="0 0 16 16"
              className="size-4 self-start mt-[0.42em] text-leaf"
              aria-hidden="true"
              fill="none"
            >
              <path d="M3 15V9C3 4 8 1 15 1c0 6-4 10-9 10H3" stroke="currentColor" strokeWidth="1.4" />
              <path d="M3 15c1-5 4-8 8-10" stroke="currentColor" strokeWidth="1" />
            </svg>
            <span className="measure text-[1.12em] leading-snug">{item.text}</span>
          </li>
        ))}
      </ul>
    </BlockFrame>
  );
}
