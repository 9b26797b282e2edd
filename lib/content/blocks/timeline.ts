import { z } from 'zod';
import { formatHistoricalDate } from '#lib/danish/format.ts';
import { seasons } from '#lib/danish/seasons.ts';
import { safeHref } from '#lib/urls/safeHref.ts';
import { day, key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional, typedUnknown } from '../lenientZod.ts';

export const timelineProjection = /* groq */ `_type == "timeline" => {
  heading, intro,
  items[]{
    _key, date{precision, year, season, day}, title, text,
    "organisations": organisations[]->{_id, name},
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
  organisations: lenientArray('organisations', z.object({ _id: z.string(), name: text })),
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
  hasVisibleContent: (block: Timeline) => block.items.length > 0,
  searchText: (block: Timeline) => [
    block.heading,
    block.intro,
    ...block.items.flatMap((item) => [
      `${formatHistoricalDate(item.date)}: ${item.title}`,
      item.text,
      item.organisations.map((organisation) => organisation.name).join(', '),
    ]),
  ],
};
