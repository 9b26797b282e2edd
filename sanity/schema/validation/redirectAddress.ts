import { hasInvisible } from '#lib/text/invisible.ts';
import { allowedExternalUrl } from '#lib/urls/hosts.ts';
import { isReservedPath } from '#lib/urls/linkTable.ts';
import { normalizePath } from '#lib/urls/normalize/normalizePath.ts';
import type { StudioLinkIndex } from '../linkIndex/studioLinkIndex.ts';
import { findCycle } from './findCycle.ts';
import { webAddressProblem } from './href.ts';

/** A redirect as it is being written: where it leads from, as the site spells it, and the address it leads to. */
export type Draft = { from: string | undefined; below: boolean; address: string };

/**
 * What is wrong with the address that a redirect leads to, in Danish.
 *
 * @param self published id of the redirect
 */
export function addressProblem(
  { from, below, address }: Draft,
  known: StudioLinkIndex,
  self: string,
): string | undefined {
  if (hasInvisible(address)) return 'Adressen indeholder usynlige tegn. Slet den, og skriv den igen.';
  if (/\s/.test(address)) return 'Der er mellemrum i adressen. Slet dem.';
  if (/^[/\\]{2}/.test(address) || address.startsWith('/\\') || address.startsWith('\\')) {
    return 'Adressen begynder med to skråstreger og fører derfor til et andet websted. Skriv én skråstreg for en adresse her, ellers hele adressen med https://.';
  }
  if (!address.startsWith('/')) return elsewhereProblem(address, known.data.hosts);
  const path = pathOf(address);
  if (path === undefined) {
    return 'Adressen kan ikke læses. Skriv den, som den står i browserens adresselinje, fra den første skråstreg.';
  }
  if (isReservedPath(path) && known.table.exact.get(path)?.kind !== 'page') {
    return `En viderestilling kan ikke føre til ${path}, som webstedet selv bruger. Vælg en side i stedet.`;
  }
  if (from === undefined) return undefined;
  if (path === from) return 'Adressen fører til sig selv. Skriv en anden.';
  const circle = findCycle(from, leadsOn({ from, below, path }, known, self));
  return circle
    ? `Viderestillingerne fører i ring: ${circle.join(' → ')}. Ret en af dem, eller skriv en anden adresse her.`
    : undefined;
}

/** The path of an address here, as the site spells it; a fragment goes along, and a query does not. */
export const pathOf = (address: string): string | undefined =>
  normalizePath(address.split(/[?#]/, 1)[0] ?? '');

function elsewhereProblem(address: string, hosts: readonly string[]): string | undefined {
  const malformed = webAddressProblem(address);
  if (malformed) return malformed;
  const { hostname, port } = new URL(address);
  if (port !== '') return `Der står en port i adressen, :${port}. Slet den.`;
  return allowedExternalUrl(address, new Set(hosts))
    ? undefined
    : `${hostname} er ikke blandt de websteder, der må viderestilles til. Tilføj det under »Indstillinger«, og udgiv dem, eller vælg en side her på webstedet.`;
}

/**
 * Where each redirect leads on to, with this one as it is being written, and each address below one that stands for all
 * below. A page stands before a redirect, so it ends there.
 */
function leadsOn(
  { from, below, path }: { from: string; below: boolean; path: string },
  known: StudioLinkIndex,
  self: string,
) {
  const next = new Map<string, string>();
  const families = new Map<string, string>();
  for (const { id, from: start, below: all, target, address } of known.redirects) {
    if (id === self || target !== undefined || !address?.startsWith('/')) continue;
    const end = pathOf(address);
    if (end === undefined) continue;
    if (known.titleAt(start) === undefined) next.set(start, end);
    if (all) families.set(start, end);
  }
  next.set(from, path);
  if (below) families.set(from, path);
  for (const end of [...next.values(), ...families.values()]) {
    if (next.has(end) || known.titleAt(end) !== undefined) continue;
    const family = above(end).find((start) => families.has(start));
    if (family !== undefined) next.set(end, families.get(family) ?? '');
  }
  return next;
}

/** The addresses that one lies below, the nearest first. */
function above(path: string): string[] {
  const parts = path.split('/').slice(1, -1);
  return parts.map((_, count) => `/${parts.slice(0, parts.length - count).join('/')}`);
}
