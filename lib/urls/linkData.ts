/** What the content store knows of addresses, each list read leniently; see lib/linkIndex/load.ts. */
export type LinkData = {
  /** What is public today: documents with their addresses. */
  pages: readonly PublicPage[];
  /** Addresses that editors wrote on a document by hand. */
  former: readonly { id: string; path: string }[];
  /** The ledger: every address that a document was ever public at, the latest last. */
  records: readonly AddressRecord[];
  /** Documents that are there but have no public address today, drafts included; `undefined` when that is not known. */
  withoutAddress: readonly string[] | undefined;
  redirects: readonly RedirectRule[];
  shortLinks: readonly ShortLink[];
  /** Hosts that a redirect may lead to, such as `www.kl.dk`. */
  hosts: readonly string[];
  /** What the site is called, and the hosts it is at and was at: a host may stand in an address that was copied. */
  site: { name: string; hosts: readonly string[] };
};

/** `type`: what the document is; none for the front page, whose address is not the document's. */
export type PublicPage = { id: string; path: string; title: string; type?: string | undefined };

/** `since`: ISO 8601, when the document was first seen there. */
export type AddressRecord = { id: string; addresses: readonly { path: string; since: string }[] };

/** An old address and where it leads: to a document by id, or to an address. */
export type RedirectRule = {
  from: string;
  /** Whatever lies below the address leads there too. */
  below?: boolean | undefined;
  /** It leads nowhere, and the visitor is told that what was there is gone. */
  gone?: boolean | undefined;
  target: string | undefined;
  address: string | undefined;
  permanent: boolean;
};

/** `/n/<code>`: to a document, perhaps a heading of it, with what a campaign is counted by. */
export type ShortLink = {
  code: string;
  target: string;
  heading: string | undefined;
  campaign: { source?: string | undefined; medium?: string | undefined; name?: string | undefined };
  /** ISO 8601; from then on the link leads nowhere. */
  expires: string | undefined;
};

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
