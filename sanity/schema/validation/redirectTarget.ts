import { matchPrefix } from '#lib/urls/redirects/prefixRedirects.ts';
import type { StudioLinkIndex } from '../linkIndex/studioLinkIndex.ts';
import { pathOf } from './redirectAddress.ts';

/** The target fields of a redirect. Exactly one of them must be set. */
export type Choice = { target: string | undefined; address: string | undefined; gone: boolean };

/** Returns a Danish error message unless exactly one of page, address and "gone" is set. */
export function choiceProblem({ target, address, gone }: Choice): string | undefined {
  const [first, second, third] = [
    ...(target === undefined ? [] : ['en side']),
    ...(address ? ['en adresse'] : []),
    ...(gone ? ['»ingen steder hen«'] : []),
  ];
  if (first === undefined) {
    return 'Vælg den side, der skal viderestilles til, skriv en adresse, eller slå »Eller ingen steder hen« til.';
  }
  if (third !== undefined) return `Der er valgt både ${first}, ${second} og ${third}. Behold kun det ene.`;
  return second && `Der er valgt både ${first} og ${second}. Behold kun det ene.`;
}

/** Returns a Danish warning if the target page of a redirect or short link has no public path. */
export function targetWarning(target: string | undefined, linkIndex: StudioLinkIndex): string | undefined {
  if (target === undefined || linkIndex.table.locate(target).kind === 'redirect') return undefined;
  return `»${linkIndex.titleOf(target)}« er ikke udgivet, så besøgende får at vide, at siden ikke findes. Udgiv siden, eller vælg en anden.`;
}

/** Returns a Danish warning if a target path is a page, redirects again, does not exist or has a query. */
export function addressWarning(address: string | undefined, linkIndex: StudioLinkIndex): string | undefined {
  const path = address?.startsWith('/') ? pathOf(address) : undefined;
  if (address === undefined || path === undefined) return undefined;
  const title = linkIndex.titleAt(path);
  if (title !== undefined && path !== '/') {
    return `På ${path} ligger »${title}«. Vælg den som side i stedet, så følger viderestillingen med, hvis siden flytter.`;
  }
  const destination = linkIndex.table.exact.get(path) ?? matchPrefix(linkIndex.table.prefixRedirects, path);
  if (destination?.kind === 'redirect' || destination?.kind === 'external') {
    return `${path} fører selv videre. Besøgende kommer med det samme til ${destination.to}: skriv den, så det også holder, hvis ${path} bliver ændret.`;
  }
  if (destination?.kind !== 'page') {
    return `Der er intet på ${path}, så viderestillingen fører ingen steder hen. Skriv en adresse, der findes.`;
  }
  return address.includes('?')
    ? `Det, der står efter ?, kommer ikke med: besøgende kommer til ${path}.`
    : undefined;
}
