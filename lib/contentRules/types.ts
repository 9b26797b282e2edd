import type { Language } from '#lib/languages.ts';
import type { PathSegment } from './document/fieldPath.ts';

/** `error`: visitors meet something broken; `warning`: the text should be mended; `info`: to be decided by the editors. */
export type Severity = 'error' | 'warning' | 'info';

/** A document of the content store, or of an export. */
export type ContentDocument = { _id: string; _type: string } & Readonly<Record<string, unknown>>;

/** A fault that a rule finds in a document. */
export type Problem = {
  /** The field to open. Empty: the whole document. */
  path: PathSegment[];
  /** Danish: what is wrong, why it matters, and what to do. */
  message: string;
};

/** A problem together with its rule and its document. */
export type Finding = Problem & {
  rule: string;
  severity: Severity;
  /** Published id of the document. */
  documentId: string;
  documentType: string;
  /** True if the version that was checked is a draft. */
  draft: boolean;
};

/** Questions that a rule may ask about the rest of the site. */
export type SiteLookup = {
  /** True if there is a document with this published id, public or as a draft. */
  exists(id: string): boolean;
  /** True if the document is published. */
  isPublished(id: string): boolean;
  typeOf(id: string): string | undefined;
  /** Title of a document; `undefined` if it has none. */
  titleOf(id: string): string | undefined;
  /** Path of a document, whether or not another document has the same path; `undefined` if it has none. */
  pathOf(id: string): string | undefined;
  /** The document that visitors see at the path of this one, if it is another one. */
  rivalOf(id: string): string | undefined;
  /** Keys of the headings that a link to the document can name, former keys included. */
  headingKeys(id: string): ReadonlySet<string>;
  /** The last text of a heading that was ever public in the document. */
  formerHeading(id: string, key: string): string | undefined;
  /** True if a path of the site shows a page, or redirects to one. */
  leadsSomewhere(path: string): boolean;
  /** True if a redirect may point to the URL of another site. */
  isAllowedTarget(url: string): boolean;
  /** True if a menu, a text or a block of another document links to the document. */
  isLinked(id: string): boolean;
};

export type RuleContext = {
  /** The day in Denmark, `2026-11-29`. */
  today: string;
  /** Host of the site, such as `www.eksempel.dk`; `undefined` if unknown. */
  siteHost: string | undefined;
  /** Language of the document. Default: the one of its path on the site. */
  language?: Language | undefined;
  /** The other documents. Absent in a form: rules that need them then find nothing. */
  site?: SiteLookup | undefined;
};

/** A rule about the content. */
export type ContentRule = {
  /** Stable name, for reports. */
  id: string;
  /** Danish name, for lists and filters. */
  title: string;
  severity: Severity;
  /** Danish: why the rule exists. One sentence. */
  why: string;
  check(document: ContentDocument, context: RuleContext): Problem[];
};
