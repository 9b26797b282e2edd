import type { LinkData } from './linkData.ts';
import { slugify } from './slug.ts';

/**
 * An address on another site that a redirect may lead to, written out by the URL parser.
 *
 * @param address what an editor, or anybody with write access to the API, gave
 * @param hosts the hosts that are allowed, whole and exact
 * @returns the address; `undefined` for anything but https on one of the hosts, without port, name or password
 */
export function allowedExternalUrl(address: string, hosts: ReadonlySet<string>): string | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return undefined;
  return hosts.has(url.hostname) ? url.href : undefined;
}

/** Names that no public website has: RFC 6761 and 6762, and what private networks use. */
const notPublic = /\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|test|invalid|onion)$/;

/** A host as `allowedExternalUrl` compares it; `undefined` for what is no public host name. */
export function parseHost(text: string): string | undefined {
  const host = text.trim().toLowerCase();
  const isName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(host);
  return isName && !notPublic.test(host) ? host : undefined;
}

/** A host as it may be written in a link that was copied: with commas, blanks, a port, too few or too many w's. */
function plainHost(written: string): string | undefined {
  const name = written
    .trim()
    .replace(/[,\s]+/g, '.')
    .replace(/\.*(?::\d*)?$/, '')
    .replace(/^.*[:@/]/s, '')
    .replace(/^(?:.*ww|w)\./is, '');
  return URL.parse(`http://${name}`)?.hostname;
}

/** Fewer letters of a site's name than this may be the name of many. */
const minNameLetters = 8;

/** The site's name as hosts are called by it, whole or by its first words: `vaeksthus`, `væksthus-for-ledelse`. */
function hostsCalled(name: string): string[] {
  const words = slugify(name).split('-');
  const written = name.toLocaleLowerCase('da').split(/\s+/);
  return [words, written].flatMap((each) =>
    each
      .map((_, last) => each.slice(0, last + 1))
      .filter((beginning) => beginning.join('').length >= minNameLetters)
      .flatMap((beginning) => [beginning.join(''), beginning.join('-')])
      .flatMap((host) => plainHost(host) ?? []),
  );
}

/**
 * The hosts that a site goes by: those it is and was at, and any that is called by its name. Whoever writes one of
 * those means the site, under whatever top domain.
 *
 * @returns whether a host, as somebody wrote it, is one of them
 */
export function ownHostMatcher({ name, hosts }: LinkData['site']): (written: string) => boolean {
  const own = new Set(hosts.map(plainHost));
  const called = new Set(hostsCalled(name));
  return (written) => {
    const host = plainHost(written);
    return host !== undefined && (own.has(host) || called.has(host.split('.').at(-2) ?? ''));
  };
}

/** A host without `www.`, as two that are one site's are compared. */
export const bareHost = (host: string): string =>
  host
    .trim()
    .toLowerCase()
    .replace(/^www\./, '');

/** The hosts but those the site is and was at, with and without `www.`: a redirect there would come round again. */
export function externalHosts(own: readonly string[], hosts: readonly string[]): string[] {
  const bare = new Set(own.map(bareHost));
  return hosts.filter((host) => !bare.has(bareHost(host)));
}
