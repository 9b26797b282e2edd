import { allowedExternalUrl } from '../hosts.ts';
import { normalizePath } from '../normalize/normalizePath.ts';
import { splitQuery } from '../tracking/splitQuery.ts';

/** The target of a row: a path on this site, a URL of another site, or nothing (410). */
export type Target =
  | { kind: 'here'; path: string; fragment: string | undefined }
  | { kind: 'external'; address: string }
  | { kind: 'gone' };

/** A valid row. `from` is normalized. */
export type ParsedRow = {
  line: number;
  from: string;
  below: boolean;
  target: Target;
  permanent: boolean;
  note: string | undefined;
};

/** A row as text. `line`: the line of the file, from 1. */
export type RawRow = { line: number; from: string; to: string; permanent: string; note: string };

/** The site's own hosts, and those that a redirect may point to. */
export type Hosts = { ours: ReadonlySet<string>; allowed: ReadonlySet<string> };

/** A refused row. The message states the reason and the remedy. */
export class RowError extends Error {
  override name = 'RowError';
}

/** Accepted spellings of "permanent"; an empty cell counts as yes. */
const truthy = /^(?:|true|sand|ja|yes|x|1|301|308|permanent)$/i;
const falsy = /^(?:false|falsk|nej|no|0|302|303|307|temporary)$/i;

/**
 * Parses one row of a list of old addresses. `/artikler/*` covers every path below, and the target `410` means that the
 * page is gone for good.
 *
 * @throws RowError if the row is invalid or its target is not allowed
 */
export function parseRow({ line, from, to, permanent, note }: RawRow, hosts: Hosts): ParsedRow {
  if (!truthy.test(permanent) && !falsy.test(permanent)) {
    throw new RowError(`permanent is ${JSON.stringify(permanent)}: write true or false, or leave it empty`);
  }
  const below = /\/\*$/.test(from);
  return {
    line,
    from: readFrom(below ? from.slice(0, -1) : from),
    below,
    target: readTarget(to, hosts),
    permanent: truthy.test(permanent),
    note: note === '' ? undefined : note,
  };
}

function readFrom(text: string): string {
  if (!/^(?:\/|https?:\/\/)/i.test(text)) {
    throw new RowError('the old address must begin with / or with https://');
  }
  if (hasQuery(text)) {
    throw new RowError('the old address has a query (after the ?), and redirects ignore queries');
  }
  const path = normalizePath(text);
  if (path === undefined) throw new RowError('the old address is not a valid path');
  return path;
}

function readTarget(text: string, { ours, allowed }: Hosts): Target {
  if (text === '410') return { kind: 'gone' };
  if (text === '')
    throw new RowError('the new address is empty: give an address, or 410 if the page is gone');
  const url = /^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(text) ? URL.parse(text) : undefined;
  if (url === null) throw new RowError('the new address is not valid');
  if (url && !(/^https?:$/.test(url.protocol) && ours.has(url.hostname))) {
    const address = allowedExternalUrl(text, allowed);
    if (address !== undefined) return { kind: 'external', address };
    throw new RowError(
      allowed.has(url.hostname)
        ? 'a redirect to another site must use https, without a port or user name'
        : `${url.host || url.protocol} is not on the list of websites that redirects may point to: add it in the Studio under Indstillinger`,
    );
  }
  const localUrl = url ? `${url.pathname}${url.search}${url.hash}` : text;
  if (!localUrl.startsWith('/')) throw new RowError('the new address must begin with / or with https://');
  if (hasQuery(localUrl))
    throw new RowError('redirects within this site cannot have a query: remove the ? and all after it');
  const [rawPath = '', fragment] = localUrl.split('#', 2);
  const path = normalizePath(rawPath);
  if (path === undefined) throw new RowError('the new address is not valid');
  return { kind: 'here', path, fragment: fragment || undefined };
}

/** True if a URL has query parameters other than tracking parameters. */
function hasQuery(address: string): boolean {
  const [, query = ''] = address.split('#', 1)[0]?.split(/\?(.*)/s) ?? [];
  return splitQuery(query).remaining !== '';
}
