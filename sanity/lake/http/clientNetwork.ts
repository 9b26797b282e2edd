import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that a request came from, to count by: an IPv4 address, or the first 64 bits of an IPv6 address, which one
 * customer can vary at will.
 *
 * The lake listens on loopback, so whoever connects is the site or a program on this machine. The last address in
 * X-Forwarded-For was added by the proxy nearest to the lake; those before it are the visitor's own words.
 */
export function clientNetwork({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return networkOf(forwarded || socket.remoteAddress || '');
}

/** True for a request that the site handed on: only what connects directly is a program on this machine. */
export const isForwarded = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  ['x-forwarded-for', 'x-forwarded-host'].some((name) => headers[name] !== undefined);

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(address)) return 'unknown';
  // URL writes an address in its shortest form, without a zone and with hexadecimal groups only.
  const canonical = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const groups = (text: string) => text.split(':').filter(Boolean);
  const missing = 8 - groups(head).length - groups(tail ?? '').length;
  const all = [
    ...groups(head),
    ...(tail === undefined ? [] : Array(missing).fill('0')),
    ...groups(tail ?? ''),
  ];
  return `${all.slice(0, 4).join(':')}::/64`;
}
