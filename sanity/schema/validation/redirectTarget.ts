import { matchPrefix } from '#lib/urls/redirects/prefixRedirects.ts';
import type { StudioLinkIndex } from '../linkIndex/studioLinkIndex.ts';
import { pathOf } from './redirectAddress.ts';

/** Where a redirect is to lead: one of the three. */
export type Choice = { target: string | undefined; address: string | undefined; gone: boolean };

/** What is wrong with the choice between a page, an address and nowhere, in Danish. */
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

/** What an editor may not expect of the page that a redirect or a short link leads to, in Danish. */
export function targetWarning(target: string | undefined, known: StudioLinkIndex): string | undefined {
  if (target === undefined || known.table.locate(target).kind === 'redirect') return undefined;
  return `»${known.titleOf(target)}« er ikke udgivet, så besøgende får at vide, at siden ikke findes. Udgiv siden, eller vælg en anden.`;
}

/** What an editor may not expect of the address here that a redirect leads to, in Danish: above all, where it ends. */
export function addressWarning(address: string | undefined, known: StudioLinkIndex): string | undefined {
  const path = address?.startsWith('/') ? pathOf(address) : undefined;
  if (address === undefined || path === undefined) return undefined;
  const title = known.titleAt(path);
  if (title !== undefined && path !== '/') {
    return `På ${path} ligger »${title}«. Vælg den som side i stedet, så følger viderestillingen med, hvis siden flytter.`;
  }
  const end = known.table.exact.get(path) ?? matchPrefix(known.table.prefixRedirects, path);
  if (end?.kind === 'redirect' || end?.kind === 'external') {
    return `${path} fører selv videre. Besøgende kommer med det samme til ${end.to}: skriv den, så det også holder, hvis ${path} bliver ændret.`;
  }
  if (end?.kind !== 'page') {
    return `Der er intet på ${path}, så viderestillingen fører ingen steder hen. Skriv en adresse, der findes.`;
  }
  return address.includes('?')
    ? `Det, der står efter ?, kommer ikke med: besøgende kommer til ${path}.`
    : undefined;
}
