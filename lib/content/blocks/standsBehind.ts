import { z } from 'zod';
import { listOf, optional } from '../lenient.ts';
import { key, text } from '../text.ts';

// The parties and the groups are not picked by hand: they are the organisations active today and all groups.
export const standsBehindProjection = /* groq */ `_type == "standsBehind" => {
  heading, intro, centreText,
  "parties": *[_type == "organisation" && defined(side) && !defined(activeTo)] | order(name asc){_id, name, shortName, side},
  "groups": *[_type == "networkGroup"] | order(order asc){_id, name, audience}
}`;

const party = z.object({
  _id: z.string(),
  name: text,
  shortName: optional('shortName', text),
  side: z.enum(['arbejdsgiver', 'loenmodtager']),
});

export const standsBehind = z.object({
  _type: z.literal('standsBehind'),
  _key: key,
  heading: optional('heading', text),
  intro: optional('intro', text),
  centreText: optional('centreText', text),
  parties: listOf('parties', party),
  groups: listOf('groups', z.object({ _id: z.string(), name: text, audience: optional('audience', text) })),
});

export type StandsBehind = z.output<typeof standsBehind>;
export type Party = z.output<typeof party>;
