import type { Timeline, TimelineEvent } from '#lib/content/blocks/timeline.ts';
import { formatHistoricalDate, formatList, machineDate } from '#lib/danish/format.ts';
import { BlockFrame } from './BlockFrame.tsx';
import type { BlockProps } from './blockProps.ts';

/** Vertical timeline, drawn as a stem with a leaf at each event. */
export function TimelineBlock({ block }: BlockProps<Timeline>) {
  return (
    <BlockFrame block={block} intro={block.intro}>
      <ol className="mt-8">
        {block.items.map((event) => (
          <li
            key={event._key}
            className="card group relative border-l-2 border-leaf pb-12 pl-8 last:border-transparent last:pb-0 md:ml-44 print:pb-6 md:pl-10"
          >
            <svg
              viewBox="0 0 28 20"
              className="absolute top-1.5 -left-[2px] w-7 [translate:-1px] text-leaf group-even:[scale:-1_1]"
              aria-hidden="true"
              fill="none"
            >
              <path
                d="M1 19C3 8 12 1 27 1c0 11-9 18-26 18z"
                fill="var(--paper)"
                stroke="currentColor"
                strokeWidth="1.6"
              />
              <path d="M1 19C8 12 15 7 21 5" stroke="currentColor" strokeWidth="1" />
            </svg>
            <Event event={event} />
          </li>
        ))}
      </ol>
    </BlockFrame>
  );
}

function Event({ event }: { event: TimelineEvent }) {
  return (
    <>
      <p className="text-[1.6rem] leading-none text-forest [font-variant-numeric:lining-nums] md:absolute md:top-0 md:right-full md:w-44 md:pr-10 md:text-right md:text-[1.75rem]">
        <time dateTime={machineDate(event.date)}>{formatHistoricalDate(event.date)}</time>
      </p>
      <h3 className="mt-2 md:mt-0">{event.title}</h3>
      {event.text && <p className="measure mt-2">{event.text}</p>}
      {event.organisations.length > 0 && (
        <p className="label mt-2 text-ink-soft">
          Parter: {formatList(event.organisations.map((organisation) => organisation.name))}
        </p>
      )}
      {event.source && (
        <p className="label mt-2">
          Kilde: <a href={event.source.href}>{event.source.label ?? fallbackLabel(event.source.href)}</a>
        </p>
      )}
    </>
  );
}

/** Returns a label for a source without one: the host of an https URL, otherwise the email address, number or path. */
function fallbackLabel(href: string): string {
  return href.startsWith('https:') ? new URL(href).host : href.replace(/^(?:mailto|tel):/, '');
}
