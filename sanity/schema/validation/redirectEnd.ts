import type { Known } from '../addresses/known.ts';
import { pathOf } from './redirectAddress.ts';

/** What is wrong with the choice between a page and an address, in Danish. */
export function choiceProblem(target: string | undefined, address: string | undefined): string | undefined {
  if (target !== undefined && address) {
    return 'Der er valgt både en side og en adresse. Ryd det ene felt, så der er ét sted at føre hen.';
  }
  return target === undefined && !address
    ? 'Vælg den side, der skal viderestilles til, eller skriv en adresse nedenfor.'
    : undefined;
}

/** What an editor may not expect of the page that a redirect or a short link leads to, in Danish. */
export function targetRemark(target: string | undefined, known: Known): string | undefined {
  if (target === undefined || known.table.whereIs(target).kind === 'moved') return undefined;
  return `»${known.titleOf(target)}« er ikke udgivet, så besøgende får at vide, at siden ikke findes. Udgiv siden, eller vælg en anden.`;
}

/** What an editor may not expect of the address here that a redirect leads to, in Danish: above all, where it ends. */
export function addressRemark(address: string | undefined, known: Known): string | undefined {
  const path = address?.startsWith('/') ? pathOf(address) : undefined;
  if (address === undefined || path === undefined) return undefined;
  const title = known.titleAt(path);
  if (title !== undefined && path !== '/') {
    return `På ${path} ligger »${title}«. Vælg den som side i stedet, så følger viderestillingen med, hvis siden flytter.`;
  }
  const end = known.table.exact.get(path);
  if (end?.kind === 'moved' || end?.kind === 'elsewhere') {
    return `${path} fører selv videre. Besøgende kommer med det samme til ${end.to}: skriv den, så det også holder, hvis ${path} bliver ændret.`;
  }
  if (end?.kind !== 'page') {
    return `Der er intet på ${path}, så viderestillingen fører ingen steder hen. Skriv en adresse, der findes.`;
  }
  return address.includes('?')
    ? `Det, der står efter ?, kommer ikke med: besøgende kommer til ${path}.`
    : undefined;
}
