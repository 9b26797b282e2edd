import { z } from 'zod';
import { formatsIn } from '#lib/i18n/formats.ts';
import { seasons } from '#lib/i18n/seasons.ts';
import type { Language } from '#lib/languages.ts';
import { safeHref } from '#lib/urls/safeHref.ts';
import { day, key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional, typedUnknown } from '../lenientZod.ts';
import { side } from './standsBehind.ts';

export const timelineProjection = /* groq */ `_type == "timeline" => {
  heading, intro,
  items[]{
    _key, date{precision, year, season, day}, title, text,
    "organisations": organisations[]->{_id, name, side, "forerunners": forerunners[]._ref},
    source{label, href}
  }
}`;

const year = z.int().min(1000).max(9999);

const historicalDate = z.discriminatedUnion('precision', [
  z.object({ precision: z.literal('year'), year }),
  z.object({
    precision: z.literal('season'),
    year,
    season: z.enum(seasons),
  }),
  z.object({ precision: z.literal('day'), year, day }),
]);

const source = z
  .object({ label: text.nullish().catch(undefined), href: typedUnknown<string>().transform(safeHref) })
  .transform(({ label, href }) => (href === undefined ? undefined : { label: label ?? undefined, href }));

const event = z.object({
  _key: key,
  date: historicalDate,
  title: text,
  text: lenientOptional('text', text),
  organisations: lenientArray(
    'organisations',
    z.object({
      _id: z.string(),
      name: text,
      side: lenientOptional('side', side),
      forerunners: lenientArray('forerunners', z.string()),
    }),
  ),
  source: lenientOptional('source', source),
});

const schema = z.object({
  _type: z.literal('timeline'),
  _key: key,
  heading: lenientOptional('heading', text),
  intro: lenientOptional('intro', text),
  items: lenientArray('items', event),
});

export type TimelineEvent = z.output<typeof event>;
export type Timeline = z.output<typeof schema>;

export const timeline = {
  schema,
  lists: ['organisation'] as const,
  hasVisibleContent: (block: Timeline) => block.items.length > 0,
  searchText: (block: Timeline, language: Language) => [
    block.heading,
    block.intro,
    ...block.items.flatMap((item) => eventLines(item, language)),
  ],
};

/** The text of an event, one paragraph per line: date and title first. */
export function eventLines(
  { date, title, text, organisations, source }: TimelineEvent,
  language: Language,
): string[] {
  const names = organisations.map(({ name }) => name).join(', ');
  return [
    `${formatsIn(language).historicalDate(date)}: ${title}`,
    text ?? '',
    names,
    source?.label ?? '',
  ].filter(Boolean);
}
