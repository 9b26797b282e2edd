/** Content of a column, in a list written for this import or in the export of another system. */
export type Column =
  | 'from'
  | 'to'
  | 'permanent'
  | 'note'
  /** The HTTP status code. */
  | 'code'
  /** How the old address is compared: as it is, or as a pattern. */
  | 'matching'
  /** Host and query of the old address, if they have columns of their own. */
  | 'host'
  | 'query'
  /** Whether the redirect is switched on, or off. */
  | 'enabled'
  | 'disabled'
  /** When the redirect ends. */
  | 'until'
  /** The result of a request, if it is something other than a redirect. */
  | 'action';

/**
 * Names of each column, in lower case and without spaces, hyphens and underscores. Those of exports are from:
 * Redirection, Yoast SEO, Rank Math, Safe Redirect Manager and Simple 301 Redirects (WordPress); Umbraco's tracker, the
 * URL Tracker and Skybrud Redirects (Umbraco); Drupal's Redirect; TYPO3's sys_redirect; Optimizely's 404 handler; Shopify.
 */
const columnNames: Readonly<Record<Column, readonly string[]>> = {
  from: [
    ...[
      'from',
      'fra',
      'old',
      'gammel',
      'gammeladresse',
      'gammelurl',
      'oldurl',
      'oldaddress',
      'oldpath',
      'oldlink',
    ],
    ...[
      'fromurl',
      'frompath',
      'fraurl',
      'fraadresse',
      'source',
      'sourceurl',
      'sourcepath',
      'origin',
      'originalurl',
    ],
    ...['originalpath', 'request', 'requesturl', 'requestpath', 'redirectfrom', 'redirectsourcepath', 'url'],
  ],
  to: [
    ...[
      'to',
      'til',
      'new',
      'ny',
      'nyadresse',
      'nyurl',
      'newurl',
      'newaddress',
      'newpath',
      'newlink',
      'tourl',
      'topath',
    ],
    ...[
      'tilurl',
      'tiladresse',
      'target',
      'targeturl',
      'targetpath',
      'destination',
      'destinationurl',
      'redirect',
    ],
    ...['redirectto', 'redirecturl', 'redirectredirecturi'],
  ],
  permanent: ['permanent', 'ispermanent', 'foraltid'],
  note: ['note', 'notes', 'bemærkning', 'title', 'description'],
  code: [
    ...[
      'code',
      'httpcode',
      'kode',
      'httpkode',
      'status',
      'statuscode',
      'statuskode',
      'httpstatus',
      'httpstatuscode',
    ],
    ...['responsecode', 'redirectcode', 'redirecthttpcode', 'targetstatuscode', 'type', 'redirecttype'],
  ],
  matching: [...['matching', 'match', 'matchtype', 'format', 'pattern', 'wildcard', 'wildcardskipappend']],
  host: ['sourcehost', 'host', 'hostname', 'domain', 'sourcedomain'],
  query: ['querystring', 'oldurlquerystring', 'sourcequery', 'redirectsourcequery'],
  enabled: ['status', 'enabled', 'active', 'isactive', 'published'],
  disabled: ['disabled', 'deleted', 'isdisabled'],
  until: ['endtime', 'enddate', 'expires', 'expirydate'],
  action: ['type', 'actiontype'],
};

/** Columns by which to know a system that stores addresses without their first slash. */
const withoutSlash: ReadonlySet<string> = new Set(['origin', 'source', 'sourcepath', 'redirectsourcepath']);

const plainName = (heading: string): string => heading.toLowerCase().replace(/[\s_-]+/g, '');

/** Returns the contents that a column has by its heading; none for an unknown heading, and `status` may have two. */
export function columnsNamed(heading: string): Column[] {
  const name = plainName(heading);
  if (/regex|regularexpression/.test(name)) return ['matching'];
  return (Object.keys(columnNames) as Column[]).filter((column) => columnNames[column].includes(name));
}

/** True if a list with this heading has addresses without their first slash. */
export const lacksSlash = (heading: string): boolean => withoutSlash.has(plainName(heading));
