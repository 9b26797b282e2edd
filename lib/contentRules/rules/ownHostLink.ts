import { bareHost } from '#lib/urls/hosts.ts';
import { isReservedPath } from '#lib/urls/linkTable.ts';
import { walkObjects } from '../document/objects.ts';
import type { ContentRule, RuleContext } from '../types.ts';

/** Finds links to a page of the site that are written as addresses. Dead ones are reported by `dead-link`. */
export const ownHostLink: ContentRule = {
  id: 'own-host-link',
  title: 'Link til webstedet selv som adresse',
  severity: 'warning',
  why: 'En adresse følger ikke med, når siden flytter, og ingen kan se, at der linkes til den.',
  check: (document, context) =>
    walkObjects(document).flatMap(({ object, path }) => {
      const ownPath = object._type === 'link' ? ownPathOf(object.href, context) : undefined;
      if (ownPath === undefined || context.site?.leadsSomewhere(ownPath) === false) return [];
      return [
        {
          path: [...path, 'href'],
          message: `Adressen er webstedets egen, ${ownPath}. Linket knækker, hvis siden flytter. Slet det, og brug »Link til en side her på webstedet«: så følger det med.`,
        },
      ];
    }),
};

/** The path of a URL that a page of the site could have; `undefined` for other hosts, files, short links and the search. */
export function ownPathOf(href: unknown, { siteHost }: Pick<RuleContext, 'siteHost'>): string | undefined {
  const url = typeof href === 'string' ? URL.parse(href) : null;
  if (!url || !siteHost || !/^https?:$/.test(url.protocol)) return undefined;
  return bareHost(url.host) === bareHost(siteHost) && !isReservedPath(url.pathname)
    ? url.pathname
    : undefined;
}
