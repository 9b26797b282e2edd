import { formatsIn } from '#lib/i18n/formats.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import type { Block } from './blocks/blockUnion.ts';
import type { Strategy } from './documents/strategy.ts';

/** A page that a statement comes from. `about`: the date of the event that it tells of. */
export type Source = { href: string; label: string; about?: string };

/** Returns the sources of the events in a page's timelines, in their order, each once. */
export function sourcesOfBlocks(blocks: readonly Block[], language: Language): Source[] {
  const events = blocks.flatMap((block) => (block._type === 'timeline' ? block.items : []));
  const sources = events.flatMap(({ date, source }): Source[] =>
    source
      ? [
          {
            href: source.href,
            label: source.label ?? fallbackLabel(source.href),
            about: formatsIn(language).historicalDate(date),
          },
        ]
      : [],
  );
  return [...new Map(sources.map((source) => [`${source.about} ${source.href}`, source])).values()];
}

/** Returns the source of a strategy's agreement. */
export const sourcesOfStrategy = (
  { agreement }: Pick<Strategy, 'agreement'>,
  language: Language,
): Source[] =>
  agreement?.source
    ? [{ href: agreement.source, label: textsIn(language).strategy.aboutAgreement(agreement.name) }]
    : [];

/** Returns a label for a source without one: the host of an https URL, otherwise the email address, number or path. */
const fallbackLabel = (href: string): string =>
  href.startsWith('https:') ? new URL(href).host : href.replace(/^(?:mailto|tel):/, '');
