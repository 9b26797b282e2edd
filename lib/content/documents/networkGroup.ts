import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
import { textWithAliases } from '../anchors.ts';
import { ask } from '../ask.ts';
import { networkGroupIds } from '../frameIds.ts';
import { listOf, optional } from '../lenient.ts';
import { withLivingLinks } from '../livingLinks.ts';
import { withOwnKeys } from '../ownKeys.ts';
import { portableText, portableTextProjection } from '../portableText.ts';
import { recordedHeadings, recordedHeadingsProjection, recordIdOf } from '../recordedHeadings.ts';
import { seo, seoProjection } from '../seo.ts';
import { documentTag, typeTag } from '../tags.ts';
import { day, key, revision, text } from '../text.ts';

const networkGroupQuery = defineQuery(`*[_type == "networkGroup" && _id == $id][0]{
  "title": name, lead, audience, lastReviewed, "revision": _rev, ${seoProjection}, ${recordedHeadingsProjection},
  "body": body${portableTextProjection},
  members[]{_key, name, position, workplace},
  contact{name, position, email, telephone}
}`);

const member = z.object({
  _key: key,
  name: text,
  position: optional('position', text),
  workplace: optional('workplace', text),
});

const contact = z.object({
  name: optional('name', text),
  position: optional('position', text),
  email: optional('email', text.pipe(z.email())),
  telephone: optional(
    'telephone',
    text.pipe(z.string().regex(/^\+?(?:\d ?){5,14}\d$/, 'not a telephone number')),
  ),
});

export const networkGroup = z
  .object({
    title: optional('title', text),
    lead: optional('lead', text),
    audience: optional('audience', text),
    lastReviewed: optional('lastReviewed', day),
    revision,
    seo,
    body: portableText('body').transform(withOwnKeys(networkGroupIds)),
    members: listOf('members', member),
    contact: optional('contact', contact).transform((given) =>
      given && Object.values(given).some((value) => value !== undefined) ? given : undefined,
    ),
    recorded: recordedHeadings,
  })
  .transform(({ body, recorded, ...rest }) => ({
    ...rest,
    body: textWithAliases(body, recorded, networkGroupIds),
  }));

export type NetworkGroup = z.output<typeof networkGroup>;
export type Member = z.output<typeof member>;
export type Contact = NonNullable<NetworkGroup['contact']>;

/** A network group. Throws ContentUnavailable, also where there is none: its address said that it is published. */
export const getNetworkGroup = cache((id: string) =>
  withLivingLinks(
    ask({
      name: id,
      query: networkGroupQuery,
      params: { id, record: recordIdOf(id) },
      tags: [documentTag(id), typeTag('networkGroup')],
      contract: networkGroup,
    }),
  ),
);
