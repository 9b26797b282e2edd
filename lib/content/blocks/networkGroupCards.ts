import { z } from 'zod';
import { listOf, optional } from '../lenient.ts';
import { key, text } from '../text.ts';

export const networkGroupCardsProjection = /* groq */ `_type == "networkGroupCards" => {
  heading, intro,
  "groups": *[_type == "networkGroup"] | order(order asc){_id, name, audience, lead}
}`;

const group = z.object({
  _id: z.string(),
  name: text,
  audience: optional('audience', text),
  lead: optional('lead', text),
});

export const networkGroupCards = z.object({
  _type: z.literal('networkGroupCards'),
  _key: key,
  heading: optional('heading', text),
  intro: optional('intro', text),
  groups: listOf('groups', group),
});

export type NetworkGroupCards = z.output<typeof networkGroupCards>;
