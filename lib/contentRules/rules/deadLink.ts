import { hasTrait, isRouted } from '#lib/model.ts';
import { normalizePath } from '#lib/urls/normalize/normalizePath.ts';
import { findReferences } from '../document/findReferences.ts';
import { walkObjects } from '../document/objects.ts';
import type { ContentDocument, ContentRule, Problem, RuleContext, SiteLookup } from '../types.ts';
import { ownPathOf } from './ownHostLink.ts';

/** Finds links to nothing: a document that is deleted, not published or without an address, or a path without a page. */
export const deadLink: ContentRule = {
  id: 'dead-link',
  title: 'Link, der ikke fører nogen steder hen',
  severity: 'error',
  why: 'Den, der følger linket, finder intet, eller webstedet viser slet ikke linket.',
  check: (document, context) => {
    const { site } = context;
    if (!site) return [];
    return [
      ...findReferences(document)
        .filter(({ target, path }) => !/^(?:image|file)-/.test(target) && path.at(-1) !== 'asset')
        .flatMap(({ target, path }) => {
          const message = referenceProblem(document, target, site);
          return message ? [{ path, message }] : [];
        }),
      ...deadAddresses(document, context, site),
    ];
  },
};

function referenceProblem(
  { _id, _type }: ContentDocument,
  target: string,
  site: SiteLookup,
): string | undefined {
  if (!site.exists(target))
    return 'Siden, der henvises til, er slettet. Vælg en anden side, eller fjern linket.';
  const title = `»${site.titleOf(target) ?? 'Uden titel'}«`;
  // A draft may link to another draft: Sanity checks it when the draft is published.
  const mustBePublished = !_id.startsWith('drafts.') || hasTrait(_type, 'redirects');
  if (!site.isPublished(target) && mustBePublished)
    return `${title} er ikke udgivet, så besøgende finder intet. Udgiv den, eller vælg en anden side.`;
  if (site.isPublished(target) && site.pathOf(target) === undefined && isRoutedTarget(target, site))
    return `${title} har ingen adresse, fordi den eller siden over den mangler en. Åbn den, og giv den en adresse.`;
  return undefined;
}

const isRoutedTarget = (id: string, site: SiteLookup): boolean => isRouted(site.typeOf(id) ?? '');

function deadAddresses(document: ContentDocument, context: RuleContext, site: SiteLookup): Problem[] {
  if (document._type === 'redirect') return deadRedirect(document, site);
  return walkObjects(document).flatMap(({ object, path }) => {
    const ownPath = object._type === 'link' ? ownPathOf(object.href, context) : undefined;
    if (ownPath === undefined || site.leadsSomewhere(ownPath)) return [];
    return [
      {
        path: [...path, 'href'],
        message: `Der er ingen side på ${ownPath} her på webstedet. Slet adressen, og brug »Link til en side her på webstedet«.`,
      },
    ];
  });
}

function deadRedirect({ address, target, gone }: ContentDocument, site: SiteLookup): Problem[] {
  if (typeof address !== 'string' || address === '' || target || gone === true) return [];
  const path = address.startsWith('/') ? normalizePath(address.split(/[?#]/, 1)[0] ?? '') : undefined;
  if (path === undefined ? site.isAllowedTarget(address) : site.leadsSomewhere(path)) return [];
  return [
    {
      path: ['address'],
      message: `Viderestillingen fører til ${address}, hvor der ikke er nogen side. Vælg en side, eller ret adressen.`,
    },
  ];
}
