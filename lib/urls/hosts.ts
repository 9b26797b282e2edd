import type { LinkData } from './linkData.ts';
import { slugify } from './slug.ts';

/**
 * Validates the URL of another site that a redirect may point to.
 *
 * @param address as entered by an editor or an API client
 * @param hosts allowed host names, compared exactly
 * @returns the URL as the URL parser serializes it; `undefined` unless it is https on an allowed host, without port,
 * user name or password
 */
export function allowedExternalUrl(address: string, hosts: ReadonlySet<string>): string | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return undefined;
  return hosts.has(url.hostname) ? url.href : undefined;
}

/** Top-level domains that no public website has: RFC 6761, RFC 6762, and those of private networks. */
const privateDomain = /\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|test|invalid|onion)$/;

/** Normalizes a host name for `allowedExternalUrl`; `undefined` if it is not a public host name. */
export function parseHost(text: string): string | undefined {
  const host = text.trim().toLowerCase();
  const isName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(host);
  return isName && !privateDomain.test(host) ? host : undefined;
}

/** Normalizes a host from a copied link, which may have commas, spaces, a port or a mistyped `www.`. */
function plainHost(text: string): string | undefined {
  const name = text
    .trim()
    .replace(/[,\s]+/g, '.')
    .replace(/\.*(?::\d*)?$/, '')
    .replace(/^.*[:@/]/s, '')
    .replace(/^(?:.*ww|w)\./is, '');
  return URL.parse(`http://${name}`)?.hostname;
}

/** A shorter part of the site's name could be the name of many sites. */
const minNameLetters = 8;

/** Host names made of the site's name or its first words: `vaeksthus`, `væksthus-for-ledelse`. */
function hostsNamedAfter(name: string): string[] {
  const slugWords = slugify(name).split('-');
  const danishWords = name.toLocaleLowerCase('da').split(/\s+/);
  return [slugWords, danishWords].flatMap((words) =>
    words
      .map((_, last) => words.slice(0, last + 1))
      .filter((prefix) => prefix.join('').length >= minNameLetters)
      .flatMap((prefix) => [prefix.join(''), prefix.join('-')])
      .flatMap((host) => plainHost(host) ?? []),
  );
}

/**
 * Creates a predicate for hosts that mean this site: its current and former hosts, and hosts named after the site
 * under any top-level domain.
 *
 * @returns function that takes a host as written in a link
 * @example ownHostMatcher({ name: 'Væksthus for Ledelse', hosts: [] })('vaeksthus.com') // true
 */
export function ownHostMatcher({ name, hosts }: LinkData['site']): (text: string) => boolean {
  const ownHosts = new Set(hosts.map(plainHost));
  const namedHosts = new Set(hostsNamedAfter(name));
  return (text) => {
    const host = plainHost(text);
    return host !== undefined && (ownHosts.has(host) || namedHosts.has(host.split('.').at(-2) ?? ''));
  };
}

/** Removes `www.` and lower-cases a host, so that two hosts of one site compare equal. */
export const bareHost = (host: string): string =>
  host
    .trim()
    .toLowerCase()
    .replace(/^www\./, '');

/** Removes the site's own hosts, with and without `www.`: a redirect to one of them would loop. */
export function externalHosts(ownHosts: readonly string[], hosts: readonly string[]): string[] {
  const ownBareHosts = new Set(ownHosts.map(bareHost));
  return hosts.filter((host) => !ownBareHosts.has(bareHost(host)));
}
