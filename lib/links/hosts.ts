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

/** A host as `allowedElsewhere` compares it; `undefined` for what is no public host name. */
export function readHost(text: string): string | undefined {
  const host = text.trim().toLowerCase();
  return /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(host) ? host : undefined;
}
