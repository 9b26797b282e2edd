import { z } from 'zod';
import type { Language } from '#lib/languages.ts';
import { typesWith } from '#lib/model.ts';
import { key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional } from '../lenientZod.ts';

/** On which side of the table an organisation is. */
export const side = z.enum(['arbejdsgiver', 'loenmodtager']);

// Parties and groups are not selected by editors: the block lists the active organisations and all groups.
export const standsBehindProjection = /* groq */ `_type == "standsBehind" => {
  heading, intro, centreText,
  "parties": *[_type == "organisation" && defined(side) && !defined(activeTo)] | order(name asc){_id, name, shortName, side, explanationEn},
  "groups": *[_type == "networkGroup"] | order(order asc){_id, name, audience}
}`;

const party = z.object({
  _id: z.string(),
  name: text,
  shortName: lenientOptional('shortName', text),
  explanationEn: lenientOptional('explanationEn', text),
  side,
});

const schema = z.object({
  _type: z.literal('standsBehind'),
  _key: key,
  heading: lenientOptional('heading', text),
  intro: lenientOptional('intro', text),
  centreText: lenientOptional('centreText', text),
  parties: lenientArray('parties', party),
  groups: lenientArray(
    'groups',
    z.object({ _id: z.string(), name: text, audience: lenientOptional('audience', text) }),
  ),
});

export type StandsBehind = z.output<typeof schema>;
export type Party = z.output<typeof party>;

export const standsBehind = {
  schema,
  lists: typesWith('inBlocks'),
  hasVisibleContent: (block: StandsBehind) => block.parties.length > 0 || block.groups.length > 0,
  searchText: (block: StandsBehind, language: Language) => [
    block.heading,
    block.intro,
    block.centreText,
    ...block.parties.flatMap((party) => [party.name, language === 'en' ? party.explanationEn : undefined]),
    ...block.groups.flatMap((group) => [group.name, group.audience]),
  ],
};
