import { getPublishedId } from '@sanity/client/csm';
import { defineQuery } from 'groq';
import type { CustomValidator, Reference } from 'sanity';
import type { ParentsQueryResult } from '#sanity/generated/types.ts';
import { findCycle } from './findCycle.ts';
import { latestVersions } from './latestVersions.ts';
import { problem } from './problem.ts';
import { queryStore } from './queryStore.ts';

const parentsQuery = defineQuery('*[_type == "page"]{_id, title, "parent": parent._ref}');

/** Rejects a parent that is the page itself or below it: with a cycle, none of the pages has a path. */
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
    console.error('Failed to load the parents of the pages', cause);
    return problem('Placeringen kunne ikke undersøges. Kontrollér forbindelsen, og prøv igen om lidt.');
  }
  const pages = latestVersions(rows);
  const parentOf = new Map([...pages].flatMap(([id, page]) => (page.parent ? [[id, page.parent]] : [])));
  parentOf.set(self, parent._ref);
  const cycle = findCycle(self, parentOf);
  if (!cycle) return true;

  const titleOf = (id: string) => `»${pages.get(id)?.title ?? id}«`;
  return cycle.includes(self)
    ? problem(
        `Siden kan ikke ligge under ${titleOf(parent._ref)}, for den ligger selv under denne side. Vælg en anden overordnet side.`,
      )
    : problem(
        `${titleOf(parent._ref)} har ingen adresse, fordi siderne ligger i ring: ${cycle.map(titleOf).join(' → ')}. Ret dem først, eller vælg en anden overordnet side.`,
      );
};
