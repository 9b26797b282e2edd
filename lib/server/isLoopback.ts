const names = new Set(['localhost', '127.0.0.1', '[::1]']);
const addresses = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * Whether a request comes from this machine by one of its own names, and was not handed on for somebody else. Next adds
 * `X-Forwarded-For` itself, with the address of the connection.
 */
export function isLoopback(headers: Pick<Headers, 'get'>): boolean {
  const host = (headers.get('host') ?? '').replace(/:\d+$/, '');
  const from = (headers.get('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
  return names.has(host) && from.every((address) => address === '' || addresses.has(address));
}
