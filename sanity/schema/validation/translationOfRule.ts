import { getPublishedId } from '@sanity/client/csm';
import type { Reference } from 'sanity';
import { languageOf } from '#lib/languages.ts';
import { frontPageIds } from '#lib/model.ts';
import { problem } from './problem.ts';
import { withLinkIndex } from './withLinkIndex.ts';

/** Accepts only a Danish page that no other page translates, and only on an English page. */
export const translationOfRule = withLinkIndex<Reference>(
  ({ _ref: original }, { data, titleOf, translations }, { document }) => {
    if (!document) return [];
    const self = getPublishedId(document._id);
    const pathOf = (id: string) => data.pages.find((page) => page.id === id)?.path;
    const parent = (document.parent as Partial<Reference> | undefined)?._ref;
    const parentPath = parent === undefined ? '/' : pathOf(parent);
    if (self !== frontPageIds.en && parentPath !== undefined && languageOf(parentPath) !== 'en')
      return [
        problem(
          'Kun en engelsk side kan svare til en dansk. Flyt siden ind under den engelske forside, eller fjern valget her.',
        ),
      ];
    const path = pathOf(original);
    if (path !== undefined && languageOf(path) !== 'da')
      return [
        problem(`»${titleOf(original)}« er ikke en dansk side. Vælg den danske side, som denne svarer til.`),
      ];
    const other = translations.find((each) => each.original === original && each.id !== self);
    return other
      ? [problem(`»${titleOf(other.id)}« svarer allerede til den side. Vælg en anden, eller ret den først.`)]
      : [];
  },
);
