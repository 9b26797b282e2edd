import { getPublishedId } from '@sanity/client/csm';
import { defineQuery } from 'groq';
import type { CustomValidator, Reference } from 'sanity';
import { frontPageIds } from '#lib/model.ts';
import type { SectionsQueryResult } from '#sanity/generated/types.ts';
import { findCycle } from './findCycle.ts';
import { latestVersions } from './latestVersions.ts';
import { problem } from './problem.ts';
import { queryStore } from './queryStore.ts';

const sectionsQuery = defineQuery(
  '*[_type == "page"]{_id, title, "parent": parent._ref, "section": section._ref}',
);

/** Accepts only a section in the page's own language that does not itself belong under the page. */
export const sectionRule: CustomValidator<Reference | undefined> = async (section, context) => {
  const { document } = context;
  if (!section?._ref || !document) return true;
  const self = getPublishedId(document._id);

  let rows: SectionsQueryResult;
  try {
    rows = await queryStore<SectionsQueryResult>(context, sectionsQuery, {});
  } catch (cause) {
    console.error('Failed to load the sections of the pages', cause);
    return problem('»Hører under« kunne ikke undersøges. Kontrollér forbindelsen, og prøv igen om lidt.');
  }
  const pages = latestVersions(rows);
  const titleOf = (id: string) => `»${pages.get(id)?.title ?? id}«`;
  const ownParent = (document.parent as Partial<Reference> | undefined)?._ref;
  const parentOf = (id: string) => (id === self ? ownParent : pages.get(id)?.parent) ?? undefined;
  if (isEnglish(section._ref, parentOf) !== isEnglish(self, parentOf))
    return problem(`${titleOf(section._ref)} er på et andet sprog. Vælg en side på samme sprog som denne.`);

  const above = new Map(
    [...pages].flatMap(([id, page]) => {
      const next = page.section ?? parentOf(id);
      return next ? [[id, next] as const] : [];
    }),
  );
  const cycle = findCycle(self, above.set(self, section._ref));
  return cycle?.includes(self)
    ? problem(
        `Siden kan ikke høre under ${titleOf(section._ref)}, for den hører selv under denne side. Vælg en anden side.`,
      )
    : true;
};

/** True if the English front page is above a page, or is that page itself. */
function isEnglish(id: string, parentOf: (id: string) => string | undefined): boolean {
  const visited = new Set<string>();
  let at: string | undefined = id;
  for (; at !== undefined && !visited.has(at); at = parentOf(at)) {
    if (at === frontPageIds.en) return true;
    visited.add(at);
  }
  return false;
}
