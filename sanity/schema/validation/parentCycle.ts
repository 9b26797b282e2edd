import { getPublishedId } from '@sanity/client/csm';
import { defineQuery } from 'groq';
import type { CustomValidator, Reference } from 'sanity';
import type { ParentsQueryResult } from '#sanity/generated/types.ts';
import { findCycle } from './findCycle.ts';
import { latestVersions } from './latestVersions.ts';
import { problem } from './problem.ts';
import { queryStore } from './queryStore.ts';

const parentsQuery = defineQuery('*[_type == "page"]{_id, title, "parent": parent._ref}');

/** Refuses a parent that lies below the page itself: neither of them would have an address. */
export const noParentCycle: CustomValidator<Reference | undefined> = async (parent, context) => {
  const { document } = context;
  if (!parent?._ref || !document) return true;
  const self = getPublishedId(document._id);
  if (parent._ref === self)
    return problem('Siden kan ikke ligge under sig selv. Vælg en anden overordnet side.');

  let rows: ParentsQueryResult;
  try {
    rows = await queryStore<ParentsQueryResult>(context, parentsQuery, {});
  } catch (cause) {
    console.error('The parents of the pages could not be read', cause);
    return problem('Placeringen kunne ikke undersøges. Kontrollér forbindelsen, og prøv igen om lidt.');
  }
  const pages = latestVersions(rows);
  const parentOf = new Map([...pages].flatMap(([id, page]) => (page.parent ? [[id, page.parent]] : [])));
  parentOf.set(self, parent._ref);
  const cycle = findCycle(self, parentOf);
  if (!cycle) return true;

  const name = (id: string) => `»${pages.get(id)?.title ?? id}«`;
  return cycle.includes(self)
    ? problem(
        `Siden kan ikke ligge under ${name(parent._ref)}, for den ligger selv under denne side. Vælg en anden overordnet side.`,
      )
    : problem(
        `${name(parent._ref)} har ingen adresse, fordi siderne ligger i ring: ${cycle.map(name).join(' → ')}. Ret dem først, eller vælg en anden overordnet side.`,
      );
};
