/**
 * An address on another site that a redirect may lead to, written out by the URL parser.
 *
 * @param address what an editor, or anybody with write access to the API, gave
 * @param hosts the hosts that are allowed, whole and exact
 * @returns the address; `undefined` for anything but https on one of the hosts, without port, name or password
 */
export function allowedElsewhere(address: string, hosts: ReadonlySet<string>): string | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return undefined;
  return hosts.has(url.hostname) ? url.href : undefined;
}

/** Names that no public website has: RFC 6761 and 6762, and what private networks use. */
const notPublic = /\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|test|invalid|onion)$/;

/** A host as `allowedElsewhere` compares it; `undefined` for what is no public host name. */
export function readHost(text: string): string | undefined {
  const host = text.trim().toLowerCase();
  const isName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(host);
  return isName && !notPublic.test(host) ? host : undefined;
}

/** The hosts but the site's own, with and without `www.`: a redirect there would come round again. */
export function othersThan(origin: string, hosts: readonly string[]): string[] {
  const bare = (host: string) =>
    host
      .trim()
      .toLowerCase()
      .replace(/^www\./, '');
  const own = bare(new URL(origin).hostname);
  return hosts.filter((host) => bare(host) !== own);
}
