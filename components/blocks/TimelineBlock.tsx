import type { Timeline, TimelineEvent } from '#lib/content/blocks/timeline.ts';
import { machineDate } from '#lib/danish/format.ts';
import { formatsIn } from '#lib/i18n/formats.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import { BlockFrame } from './BlockFrame.tsx';
import type { BlockProps } from './blockProps.ts';

/** A history, as a list of its events. `OpeningTimeline` draws it, and the margin names its sources. */
export function TimelineBlock({ block, language }: BlockProps<Timeline>) {
  return (
    <BlockFrame block={block} intro={block.intro}>
      <ol className="mt-8 lg:col-span-full">
        {block.items.map((event) => (
          <li key={event._key} className="card border-t border-line py-6 print:py-3">
            <Event event={event} language={language} />
          </li>
        ))}
      </ol>
    </BlockFrame>
  );
}

function Event({ event, language }: { event: TimelineEvent; language: Language }) {
  const formats = formatsIn(language);
  const texts = textsIn(language).blocks;
  return (
    <>
      <h3 className="gap-x-8 sm:grid sm:grid-cols-[var(--hang)_minmax(0,1fr)] sm:items-baseline">
        <time
          dateTime={machineDate(event.date)}
          className="block text-[1.1em] leading-tight font-normal max-sm:mb-1"
        >
          {formats.historicalDate(event.date)}
        </time>{' '}
        <span>{event.title}</span>
      </h3>
      <div className="sm:ml-[calc(var(--hang)+2rem)]">
        {event.text && <p className="measure mt-2">{event.text}</p>}
        {event.organisations.length > 0 && (
          <p className="label mt-2 text-ink-soft">
            {texts.parties(event.organisations.length)}:{' '}
            <span lang={language === 'da' ? undefined : 'da'}>
              {formats.list(event.organisations.map((organisation) => organisation.name))}
            </span>
          </p>
        )}
      </div>
    </>
  );
}
