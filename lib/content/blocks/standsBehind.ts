import { z } from 'zod';
import { key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional } from '../lenientZod.ts';

// Parties and groups are not selected by editors: the block lists the active organisations and all groups.
export const standsBehindProjection = /* groq */ `_type == "standsBehind" => {
  heading, intro, centreText,
  "parties": *[_type == "organisation" && defined(side) && !defined(activeTo)] | order(name asc){_id, name, shortName, side},
  "groups": *[_type == "networkGroup"] | order(order asc){_id, name, audience}
}`;

const party = z.object({
  _id: z.string(),
  name: text,
  shortName: lenientOptional('shortName', text),
  side: z.enum(['arbejdsgiver', 'loenmodtager']),
});

export const standsBehind = z.object({
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

export type StandsBehind = z.output<typeof standsBehind>;
export type Party = z.output<typeof party>;
