import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
import { fetchContent } from '../fetchContent.ts';
import { contactProjection, optionalContact } from '../fields/contact.ts';
import { portableText, portableTextProjection } from '../fields/portableText.ts';
import { seo, seoProjection } from '../fields/seo.ts';
import { changed, day, key, revision, text } from '../fields/text.ts';
import { addressRecordId, headingHistory, headingHistoryProjection } from '../headings/headingHistory.ts';
import { networkGroupReservedIds } from '../headings/reservedIds.ts';
import { withoutStaleFragments } from '../headings/staleFragments.ts';
import { textWithAliases } from '../headings/withAliases.ts';
import { lenientArray, lenientOptional } from '../lenientZod.ts';
import { documentTag } from '../tags.ts';
import { withUniqueKeys } from '../uniqueKeys.ts';

const networkGroupQuery = defineQuery(`*[_type == "networkGroup" && _id == $id][0]{
  "title": name, lead, audience, lastReviewed, "changed": _updatedAt, "revision": _rev, ${seoProjection}, ${headingHistoryProjection},
  "body": body${portableTextProjection},
  members[]{_key, name, position, workplace},
  ${contactProjection}
}`);

/** A member of a group. */
export const member = z.object({
  _key: key,
  name: text,
  position: lenientOptional('position', text),
  workplace: lenientOptional('workplace', text),
});

export const networkGroup = z
  .object({
    title: lenientOptional('title', text),
    lead: lenientOptional('lead', text),
    audience: lenientOptional('audience', text),
    lastReviewed: lenientOptional('lastReviewed', day),
    changed,
    revision,
    seo,
    body: portableText('body').transform(withUniqueKeys(networkGroupReservedIds)),
    members: lenientArray('members', member),
    contact: optionalContact,
    recorded: headingHistory,
  })
  .transform(({ body, recorded, ...rest }) => ({
    ...rest,
    body: textWithAliases(body, recorded, networkGroupReservedIds),
  }));

export type NetworkGroup = z.output<typeof networkGroup>;
export type Member = z.output<typeof member>;

/**
 * Fetches a network group, once per render.
 *
 * @throws ContentUnavailable if the store does not respond, or does not have the document although the site tree lists it
 */
export const getNetworkGroup = cache((id: string) =>
  withoutStaleFragments(
    fetchContent({
      name: id,
      query: networkGroupQuery,
      params: { id, record: addressRecordId(id) },
      tags: [documentTag(id)],
      schema: networkGroup,
    }),
  ),
);
