import { findReferences } from '../document/findReferences.ts';
import type { ContentRule } from '../types.ts';

/** Finds links to a heading that the linked page does not have. */
export const missingHeading: ContentRule = {
  id: 'missing-heading',
  title: 'Link til en overskrift, der ikke findes',
  severity: 'warning',
  why: 'Linket åbner siden ved toppen, og den besøgende må selv lede.',
  check: (document, { site }) =>
    findReferences(document).flatMap(({ target, heading, path }) => {
      if (heading === undefined || !site?.exists(target)) return [];
      const message = missingHeadingProblem(heading, site.headingKeys(target), {
        heading: site.formerHeading(target, heading),
        page: site.titleOf(target),
      });
      return message ? [{ path: [...path.slice(0, -1), 'heading'], message }] : [];
    }),
};

/**
 * Validates the heading that a link names.
 *
 * @param keys keys of the headings of the linked page, former ones included
 * @param names the title of the page and the last text of the heading, if known
 * @returns a Danish error message; `undefined` if the page has the heading
 */
export function missingHeadingProblem(
  heading: string,
  keys: ReadonlySet<string>,
  names: { heading?: string | undefined; page?: string | undefined } = {},
): string | undefined {
  if (keys.has(heading)) return undefined;
  const words = names.heading ? `Overskriften »${names.heading}«` : 'Overskriften';
  const page = names.page && `»${names.page}«`;
  return keys.size > 0
    ? `${words} findes ikke længere på ${page ?? 'siden'}. Vælg en anden, eller ryd feltet, så går linket til toppen.`
    : `${page ?? 'Siden'} har ingen overskrifter at linke til. Ryd feltet, så går linket til toppen af siden.`;
}
