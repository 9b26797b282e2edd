import { LegacyAnchors } from '#components/layout/LegacyAnchors.tsx';
import { Prose } from '#components/richText/Prose.tsx';
import type { Accordion } from '#lib/content/blocks/accordion.ts';
import { BlockFrame } from './BlockFrame.tsx';
import type { BlockProps } from './blockProps.ts';

/** Collapsible sections (`details` elements, no script). In print, all are open. */
export function AccordionBlock({ block, addresses }: BlockProps<Accordion>) {
  return (
    <BlockFrame block={block}>
      <div className="measure mt-4 border-t border-line">
        {block.items.map((item) => (
          <details key={item._key} id={item._key} className="group border-b border-line">
            <summary className="flex list-none items-baseline justify-between gap-6 py-4 text-[1.1em] text-forest hover:text-link [&::-webkit-details-marker]:hidden">
              <span>
                <LegacyAnchors of={item} />
                {item.title}
              </span>
              <svg
                viewBox="0 0 14 14"
                width="14"
                height="14"
                className="size-3.5 shrink-0 text-leaf"
                stroke="currentColor"
                aria-hidden="true"
              >
                <path d="M0 7h14" strokeWidth="1.6" />
                <path d="M7 0v14" strokeWidth="1.6" className="group-open:hidden" />
              </svg>
            </summary>
            <Prose content={item.content} addresses={addresses} headingOffset={1} className="pb-6" />
          </details>
        ))}
      </div>
    </BlockFrame>
  );
}
