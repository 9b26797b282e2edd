import { allowedExternalUrl } from '../hosts.ts';
import { normalizePath } from '../normalize/normalizePath.ts';
import { hasQuery, parseOldAddress, refusePattern } from './oldAddress.ts';
import { RowError } from './rowError.ts';

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

/** A row as text. `line`: the line of the file, from 1. `problem`: the reason why it cannot be imported, if any. */
export type RawRow = {
  line: number;
  from: string;
  to: string;
  permanent: string;
  note: string;
  problem?: string | undefined;
};

/** The site's own hosts, and those that a redirect may point to. */
export type Hosts = { ours: ReadonlySet<string>; allowed: ReadonlySet<string> };

/** Accepted spellings of "permanent"; an empty cell counts as yes. */
const truthy = /^(?:|true|sand|ja|yes|x|1|301|308|410|451|permanent)$/i;
const falsy = /^(?:false|falsk|nej|no|0|302|303|307|temporary)$/i;

/**
 * Parses one row of a list of old addresses. `/artikler/*` covers every path below, and the target `410` means that the
 * page is gone for good.
 *
 * @param isOwnHost returns whether the host of an old address is one of the site's own
 * @throws RowError if the row is invalid or its target is not allowed
 */
export function parseRow(
  { line, from, to, permanent, note, problem }: RawRow,
  hosts: Hosts,
  isOwnHost: (host: string) => boolean,
): ParsedRow {
  if (problem !== undefined) throw new RowError(problem);
  if (/^\d{3}$/.test(permanent) && !truthy.test(permanent) && !falsy.test(permanent)) {
    throw new RowError(
      `HTTP code ${permanent} is no redirect: leave the line out, or write 410 if the page is gone`,
    );
  }
  if (!truthy.test(permanent) && !falsy.test(permanent)) {
    throw new RowError(`permanent is ${JSON.stringify(permanent)}: write true or false, or leave it empty`);
  }
  const below = /\/\*$/.test(from);
  return {
    line,
    from: parseOldAddress(below ? from.slice(0, -1) : from, isOwnHost),
    below,
    target: readTarget(to, hosts),
    permanent: truthy.test(permanent),
    note: note === '' ? undefined : note,
  };
}

/** References of TYPO3, Drupal, Umbraco, Sitecore and EPiServer: only their own database knows the address. */
const otherSystem = /^(?:t3:|entity:|route:|base:|umb:|~\/(?:link|media)\/|<\w)/i;

function readTarget(text: string, { ours, allowed }: Hosts): Target {
  if (text === '410') return { kind: 'gone' };
  if (text === '')
    throw new RowError('the new address is empty: give an address, or 410 if the page is gone');
  if (otherSystem.test(text))
    throw new RowError(
      `${JSON.stringify(text)} is a link inside another system: write the address that the page had there, or has here`,
    );
  const url = /^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(text) ? URL.parse(text) : undefined;
  if (url === null) throw new RowError('the new address is not valid');
  if (url && !(/^https?:$/.test(url.protocol) && ours.has(url.hostname))) {
    const address = allowedExternalUrl(text, allowed);
    if (address !== undefined) return { kind: 'external', address };
    throw new RowError(
      allowed.has(url.hostname)
        ? 'a redirect to another site must use https, without a port or user name'
        : `${/^https?:$/.test(url.protocol) ? url.host : url.protocol} is not on the list of websites that redirects may point to: add it in the Studio under Indstillinger`,
    );
  }
  const localUrl = url ? `${url.pathname}${url.search}${url.hash}` : text;
  if (!localUrl.startsWith('/')) throw new RowError('the new address must begin with / or with https://');
  if (hasQuery(localUrl))
    throw new RowError('redirects within this site cannot have a query: remove the ? and all after it');
  const [rawPath = '', fragment] = localUrl.split('#', 2);
  refusePattern(rawPath);
  const path = normalizePath(rawPath);
  if (path === undefined) throw new RowError('the new address is not valid');
  return { kind: 'here', path, fragment: fragment || undefined };
}
