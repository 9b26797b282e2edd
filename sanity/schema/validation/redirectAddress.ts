import { webAddressProblem } from '#lib/contentRules/rules/linkAddress.ts';
import { hasInvisible } from '#lib/text/invisible.ts';
import { allowedExternalUrl } from '#lib/urls/hosts.ts';
import { isReservedPath } from '#lib/urls/linkTable.ts';
import { normalizePath } from '#lib/urls/normalize/normalizePath.ts';
import type { StudioLinkIndex } from '../linkIndex/studioLinkIndex.ts';
import { findCycle } from './findCycle.ts';

/** A redirect that is being edited. `from` is normalized, `undefined` if invalid; `address` is the target as typed. */
export type RedirectDraft = { from: string | undefined; below: boolean; address: string };

/**
 * Validates the target address of a redirect: a path on this site or a URL on an allowed host, without loops.
 *
 * @param self published id of the redirect
 * @returns a Danish error message; `undefined` if the address is valid
 */
export function addressProblem(
  { from, below, address }: RedirectDraft,
  linkIndex: StudioLinkIndex,
  self: string,
): string | undefined {
  if (hasInvisible(address)) return 'Adressen indeholder usynlige tegn. Slet den, og skriv den igen.';
  if (/\s/.test(address)) return 'Der er mellemrum i adressen. Slet dem.';
  if (/^[/\\]{2}/.test(address) || address.startsWith('/\\') || address.startsWith('\\')) {
    return 'Adressen begynder med to skråstreger og fører derfor til et andet websted. Skriv én skråstreg for en adresse her, ellers hele adressen med https://.';
  }
  if (!address.startsWith('/')) return externalUrlProblem(address, linkIndex.data.hosts);
  const path = pathOf(address);
  if (path === undefined) {
    return 'Adressen kan ikke læses. Skriv den, som den står i browserens adresselinje, fra den første skråstreg.';
  }
  if (isReservedPath(path) && linkIndex.table.exact.get(path)?.kind !== 'page') {
    return `En viderestilling kan ikke føre til ${path}, som webstedet selv bruger. Vælg en side i stedet.`;
  }
  if (from === undefined) return undefined;
  if (path === from) return 'Adressen fører til sig selv. Skriv en anden.';
  // The page itself is served at its path; a prefix redirect from there concerns only the paths below.
  const start = linkIndex.titleAt(from) === undefined ? from : path;
  const cycle = findCycle(start, redirectTargets({ from, below, path }, linkIndex, self));
  return cycle
    ? `Viderestillingerne fører i ring: ${cycle.join(' → ')}. Ret en af dem, eller skriv en anden adresse her.`
    : undefined;
}

/** Returns the normalized path of an address on this site, without query and fragment; `undefined` if invalid. */
export const pathOf = (address: string): string | undefined =>
  normalizePath(address.split(/[?#]/, 1)[0] ?? '');

function externalUrlProblem(address: string, hosts: readonly string[]): string | undefined {
  const malformed = webAddressProblem(address);
  if (malformed) return malformed;
  const { hostname, port } = new URL(address);
  if (port !== '') return `Der står en port i adressen, :${port}. Slet den.`;
  return allowedExternalUrl(address, new Set(hosts))
    ? undefined
    : `${hostname} er ikke blandt de websteder, der må viderestilles til. Tilføj det under »Indstillinger«, og udgiv dem, eller vælg en side her på webstedet.`;
}

/**
 * Maps each path to the path it redirects to, including the redirect being edited and targets below a prefix redirect.
 * Pages take precedence over other redirects, so they have no entry.
 */
function redirectTargets(
  { from, below, path }: { from: string; below: boolean; path: string },
  linkIndex: StudioLinkIndex,
  self: string,
) {
  const targets = new Map<string, string>();
  const prefixTargets = new Map<string, string>();
  for (const { id, from: source, below: isPrefix, target, address } of linkIndex.redirects) {
    if (id === self || target !== undefined || !address?.startsWith('/')) continue;
    const targetPath = pathOf(address);
    if (targetPath === undefined) continue;
    if (linkIndex.titleAt(source) === undefined) targets.set(source, targetPath);
    if (isPrefix) prefixTargets.set(source, targetPath);
  }
  if (linkIndex.titleAt(from) === undefined) targets.set(from, path);
  if (below) prefixTargets.set(from, path);
  for (const targetPath of [...targets.values(), ...prefixTargets.values()]) {
    if (targets.has(targetPath) || linkIndex.titleAt(targetPath) !== undefined) continue;
    const prefix = ancestorPaths(targetPath).find((ancestor) => prefixTargets.has(ancestor));
    if (prefix !== undefined) targets.set(targetPath, prefixTargets.get(prefix) ?? '');
  }
  return targets;
}

/** Returns the ancestor paths of a path, nearest first. */
function ancestorPaths(path: string): string[] {
  const segments = path.split('/').slice(1, -1);
  return segments.map((_, count) => `/${segments.slice(0, segments.length - count).join('/')}`);
}
