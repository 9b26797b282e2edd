import { frontPageIds, isRouted } from '#lib/model.ts';
import { isFields } from '../document/objects.ts';
import type { ContentRule } from '../types.ts';

/** Finds pages that no menu, text or block links to. Pages that are hidden from search engines are meant to be so. */
export const orphanPage: ContentRule = {
  id: 'orphan-page',
  title: 'Side, som ingen linker til',
  severity: 'warning',
  why: 'Besøgende finder kun siden, hvis de søger efter den eller kender adressen.',
  check: ({ _id, _type, seo }, { site }) => {
    const isHidden = isFields(seo) && seo.noIndex === true;
    const id = _id.replace(/^drafts\./, '');
    // The language switch leads to the English front page.
    if (!isRouted(_type) || isHidden || id === frontPageIds.en || !site || site.isLinked(id)) return [];
    return [
      {
        path: [],
        message:
          'Ingen menu, tekst eller genvej fører hertil, så besøgende finder kun siden ved at søge. Link til den fra siden over den, eller sæt den i menuen.',
      },
    ];
  },
};
