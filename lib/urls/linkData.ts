/** All data in the content store that determines URLs. Lists are parsed leniently; see lib/linkIndex/load.ts. */
export type LinkData = {
  /** Public pages with their current paths. */
  pages: readonly PublicPage[];
  /** Former addresses that editors entered on a document. */
  former: readonly { id: string; path: string }[];
  /** Address history: every path that a document was ever public at, latest last. */
  records: readonly AddressRecord[];
  /** Ids of documents that exist without a public path, drafts included; `undefined` if unknown. */
  withoutAddress: readonly string[] | undefined;
  redirects: readonly RedirectRule[];
  shortLinks: readonly ShortLink[];
  /** Hosts that a redirect may point to, such as `www.kl.dk`. */
  hosts: readonly string[];
  /** The site's name, and its current and former hosts: a copied URL may contain a host. */
  site: { name: string; hosts: readonly string[] };
};

/**
 * `type`: the document type; absent for the front page, whose path does not come from its document. `above`: id of the page
 * above it in the breadcrumbs.
 */
export type PublicPage = {
  id: string;
  path: string;
  title: string;
  type?: string | undefined;
  above?: string | undefined;
};

/** `since`: ISO 8601 time when the document was first seen at the path. */
export type AddressRecord = { id: string; addresses: readonly { path: string; since: string }[] };

/** A redirect from an old path to a document (`target`, its id) or to a path or URL (`address`). */
export type RedirectRule = {
  from: string;
  /** True if every path below `from` is redirected too. */
  below?: boolean | undefined;
  /** True if the page was removed for good: the site answers 410. */
  gone?: boolean | undefined;
  target: string | undefined;
  address: string | undefined;
  permanent: boolean;
};

/** `/n/<code>`: redirects to a document, optionally to one of its headings, with campaign parameters. */
export type ShortLink = {
  code: string;
  target: string;
  heading: string | undefined;
  campaign: { source?: string | undefined; medium?: string | undefined; name?: string | undefined };
  /** ISO 8601; from then on the site answers 410. */
  expires: string | undefined;
};

/** Empty link data. The link index compares with this object to detect that nothing was loaded. */
export const noLinks: LinkData = {
  pages: [],
  former: [],
  records: [],
  withoutAddress: undefined,
  redirects: [],
  shortLinks: [],
  hosts: [],
  site: { name: '', hosts: [] },
};
