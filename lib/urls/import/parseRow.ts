import { allowedExternalUrl } from '../hosts.ts';
import { normalizePath } from '../normalize/normalizePath.ts';
import { splitQuery } from '../tracking/splitQuery.ts';

/** Where a line leads: to a place here, to another site, or nowhere any more. */
export type Target =
  | { kind: 'here'; path: string; fragment: string | undefined }
  | { kind: 'external'; address: string }
  | { kind: 'gone' };

/** A line that can be read. `from` as the site spells it. */
export type ParsedRow = {
  line: number;
  from: string;
  below: boolean;
  target: Target;
  permanent: boolean;
  note: string | undefined;
};

export type RawRow = { line: number; from: string; to: string; permanent: string; note: string };

/** The names this site goes by, and those a redirect may lead to. */
export type Hosts = { ours: ReadonlySet<string>; allowed: ReadonlySet<string> };

/** A line that is refused, with why and what to do. */
export class RowError extends Error {
  override name = 'Refused';
}

const yes = /^(?:|true|sand|ja|yes|x|1|301|308|permanent)$/i;
const no = /^(?:false|falsk|nej|no|0|302|303|307|temporary)$/i;

/**
 * Reads one line of a list of old addresses: `/artikler/*` stands for all that lies below, `410` as the target for what
 * is gone.
 *
 * @throws RowError with what cannot be read, or leads where no redirect may
 */
export function parseRow({ line, from, to, permanent, note }: RawRow, hosts: Hosts): ParsedRow {
  if (!yes.test(permanent) && !no.test(permanent)) {
    throw new RowError(`permanent is ${JSON.stringify(permanent)}: write true or false, or leave it empty`);
  }
  const below = /\/\*$/.test(from);
  return {
    line,
    from: readFrom(below ? from.slice(0, -1) : from),
    below,
    target: readTarget(to, hosts),
    permanent: yes.test(permanent),
    note: note === '' ? undefined : note,
  };
}

function readFrom(written: string): string {
  if (!/^(?:\/|https?:\/\/)/i.test(written)) {
    throw new RowError('the old address must begin with / or with https://');
  }
  if (hasQuery(written)) {
    throw new RowError(
      'only what comes after the ? tells the old address from others, and that is not looked at',
    );
  }
  const path = normalizePath(written);
  if (path === undefined) throw new RowError('no address can be read from it');
  return path;
}

function readTarget(written: string, { ours, allowed }: Hosts): Target {
  if (written === '410') return { kind: 'gone' };
  if (written === '') throw new RowError('it leads nowhere: give an address, or 410 for what is gone');
  const whole = /^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(written) ? URL.parse(written) : undefined;
  if (whole === null) throw new RowError('the new address cannot be read');
  if (whole && !(/^https?:$/.test(whole.protocol) && ours.has(whole.hostname))) {
    const address = allowedExternalUrl(written, allowed);
    if (address !== undefined) return { kind: 'external', address };
    throw new RowError(
      allowed.has(whole.hostname)
        ? 'another site must be led to by https, on its own port'
        : `${whole.host || whole.protocol} is not on the list of websites that may be led to: add it in the Studio under Indstillinger`,
    );
  }
  const here = whole ? `${whole.pathname}${whole.search}${whole.hash}` : written;
  if (!here.startsWith('/')) throw new RowError('the new address must begin with / or with https://');
  if (hasQuery(here)) throw new RowError('an address of this site has nothing after a ?: leave it out');
  const [bare = '', fragment] = here.split('#', 2);
  const path = normalizePath(bare);
  if (path === undefined) throw new RowError('the new address cannot be read');
  return { kind: 'here', path, fragment: fragment || undefined };
}

/** Whether a query says more than where somebody came from. */
function hasQuery(address: string): boolean {
  const [, query = ''] = address.split('#', 1)[0]?.split(/\?(.*)/s) ?? [];
  return splitQuery(query).kept !== '';
}
