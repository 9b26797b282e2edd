const names = new Set(['localhost', '127.0.0.1', '[::1]']);
const addresses = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * True if a request comes from this machine, by a loopback name, and was not forwarded by a proxy for another client. Next
 * adds `X-Forwarded-For` itself, with the address of the connection.
 */
export function isLoopback(headers: Pick<Headers, 'get'>): boolean {
  const host = (headers.get('host') ?? '').replace(/:\d+$/, '');
  const from = (headers.get('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
  return names.has(host) && from.every((address) => address === '' || addresses.has(address));
}
