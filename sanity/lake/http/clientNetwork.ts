import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';

/**
 * Returns the network a request came from, the key of all per-client limits: an IPv4 address, or the /64 prefix of an IPv6
 * address, whose remaining bits one customer can vary at will.
 *
 * The lake listens on loopback, so each connection comes from the site or a local program. The last address in
 * X-Forwarded-For was added by the nearest proxy; a visitor can forge the earlier ones.
 */
export function clientNetwork({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return networkOf(forwarded || socket.remoteAddress || '');
}

/** True for a request that the site proxied. Only direct connections come from programs on this machine. */
export const isForwarded = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  ['x-forwarded-for', 'x-forwarded-host'].some((name) => headers[name] !== undefined);

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(address)) return 'unknown';
  // `URL` normalizes an address to its shortest form, with hexadecimal groups only. It does not accept a zone.
  const canonical = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const groups = (text: string) => text.split(':').filter(Boolean);
  const zeroCount = 8 - groups(head).length - groups(tail ?? '').length;
  const fullGroups = [
    ...groups(head),
    ...(tail === undefined ? [] : Array(zeroCount).fill('0')),
    ...groups(tail ?? ''),
  ];
  return `${fullGroups.slice(0, 4).join(':')}::/64`;
}
