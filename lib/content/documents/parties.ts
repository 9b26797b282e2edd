import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
import { safeHref } from '#lib/urls/safeHref.ts';
import { fetchContent } from '../fetchContent.ts';
import { text } from '../fields/text.ts';
import { requiredArray, typedUnknown } from '../lenientZod.ts';
import { typeTag } from '../tags.ts';

/** As in `standsBehindProjection`: the organisations that are active. */
const partiesQuery = defineQuery(
  `*[_type == "organisation" && defined(side) && !defined(activeTo)] | order(name asc){name, website}`,
);

export const parties = requiredArray(
  'parties',
  z.object({ name: text, website: typedUnknown<string>().transform(safeHref) }),
);

export type Parties = z.output<typeof parties>;

/**
 * Fetches the organisations behind the site, once per render.
 *
 * @throws ContentUnavailable if the store does not respond
 */
export const getParties = cache(() =>
  fetchContent({
    name: 'parties',
    query: partiesQuery,
    tags: [typeTag('organisation')],
    schema: parties,
  }),
);
