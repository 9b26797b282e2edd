import { type Language, languageCodes, languageOf, type Versions } from './languages.ts';

/**
 * The document types and the site's own paths. All other code derives both from this file.
 *
 * It imports only the list of languages, so that the site, the Studio, `next.config.ts` and the commands can all import it.
 */

/** Properties of a document type; an absent one is false. */
type Traits = {
  /** Each document has its own path: a slug, and optionally a parent page. */
  routed?: true;
  /** Exactly one document exists, with the type's name as its id. Editors can neither create nor delete it. */
  singleton?: true;
  /** Only programs write the documents. Editors and visitors do not see them, and they trigger no webhook. */
  system?: true;
  /** System documents that the Studio writes, as the editor who uses it. The others are written by the site. */
  studioWritten?: true;
  /** Editors can link to the documents. */
  linkable?: true;
  /** The search index contains text of the documents. */
  searchable?: true;
  /** Blocks list the documents by themselves, so a change to one can affect pages that do not refer to it. */
  inBlocks?: true;
  /** The documents are redirects or short links. */
  redirects?: true;
  /** The documents appear on every page. */
  everywhere?: true;
};

/** The document types. */
export const documentTypes = {
  siteSettings: { singleton: true, everywhere: true },
  homePage: { singleton: true, linkable: true },
  page: { routed: true, linkable: true, searchable: true },
  strategy: { routed: true, linkable: true, searchable: true },
  networkGroup: { routed: true, linkable: true, searchable: true, inBlocks: true },
  organisation: { searchable: true, inBlocks: true },
  redirect: { redirects: true },
  shortLink: { redirects: true },
  addressRecord: { system: true },
  translationRecord: { system: true, studioWritten: true },
} as const satisfies Record<string, Traits>;

export type DocumentType = keyof typeof documentTypes;

/** The names of the document types that have a trait. */
export type TypeWith<Trait extends keyof Traits> = {
  [Type in DocumentType]: (typeof documentTypes)[Type] extends Record<Trait, true> ? Type : never;
}[DocumentType];

/** The types whose documents have their own path. */
export type RoutedType = TypeWith<'routed'>;
/** The types whose content visitors see. */
export type PublicType = Exclude<DocumentType, TypeWith<'system'>>;

/**
 * Lists the document types that have a trait, in the order of the table.
 *
 * @example typesWith('singleton') // ['siteSettings', 'homePage']
 */
export function typesWith<Trait extends keyof Traits>(trait: Trait): TypeWith<Trait>[] {
  return (Object.keys(documentTypes) as DocumentType[]).filter((type): type is TypeWith<Trait> =>
    hasTrait(type, trait),
  );
}

/** True if a type has a trait; false for an unknown type. */
export function hasTrait(type: string, trait: keyof Traits): boolean {
  return Object.hasOwn(documentTypes, type) && trait in documentTypes[type as DocumentType];
}

/** Types whose documents have their own path. */
export const routedTypes = typesWith('routed');
/** Types whose documents editors can link to. */
export const linkableTypes = typesWith('linkable');
/** Types whose content visitors see. */
export const publicTypes = (Object.keys(documentTypes) as DocumentType[]).filter(
  (type): type is PublicType => !hasTrait(type, 'system'),
);

/** True if the documents of a type have their own path; false for an unknown type. */
export const isRouted = (type: string): type is RoutedType => hasTrait(type, 'routed');

/**
 * The routed types for the brackets of a GROQ `_type in [...]`. Sanity's type generator reads only literal text. The
 * next line fails to compile if a name is missing or superfluous.
 */
export const routedTypesGroq = '"page", "strategy", "networkGroup"' as const;
export const routedTypesGroqMatches: SameNames<NamesIn<typeof routedTypesGroq>, RoutedType> = true;

/** The quoted names in a string. */
type NamesIn<Text> = Text extends `${string}"${infer Name}"${infer Rest}` ? Name | NamesIn<Rest> : never;

/** `true` if both unions are equal, else the names that are missing or superfluous. */
type SameNames<Actual, Expected> = [Exclude<Expected, Actual>, Exclude<Actual, Expected>] extends [
  never,
  never,
]
  ? true
  : { missing: Exclude<Expected, Actual>; tooMany: Exclude<Actual, Expected> };

/** Id of the front page's document. */
export const homeId = 'homePage' satisfies TypeWith<'singleton'>;
/**
 * Ids of the front pages. The English one is a page like any other, except for its fixed slug `en`: all English pages
 * are below it.
 */
export const frontPageIds = { da: homeId, en: 'page-en' } as const satisfies Record<Language, string>;
/** Id of the document with the site's settings. */
export const settingsId = 'siteSettings' satisfies TypeWith<'singleton'>;

/** Version of Sanity's HTTP API that the site and the Studio use, given as its release date. */
export const apiVersion = '2025-02-19';

/**
 * Maximum length of a slug, in characters, whose page is stored on disk under its name: a file system allows 255 bytes with
 * the extension. The limit of the Studio and of an import is lower (lib/urls/slug.ts).
 */
export const maxStoredSlug = 200;

/** Pages that the site serves without a document. */
export const sitePages = {
  search: '/soeg',
  searchResults: '/soeg/resultater',
  notFound: '/ikke-fundet',
  gone: '/fjernet',
  error: '/fejl',
} as const;

export type SitePage = keyof typeof sitePages;

/** The same pages in each language. */
export const localSitePages = {
  da: sitePages,
  en: {
    search: '/en/search',
    searchResults: '/en/search/results',
    notFound: '/en/not-found',
    gone: '/en/removed',
    error: '/en/error',
  },
} as const satisfies Record<Language, Record<SitePage, string>>;

/** The site's own pages in all languages. */
export const allSitePages: readonly string[] = Object.values(localSitePages).flatMap((pages) =>
  Object.values(pages),
);

/** One of the site's own pages in each language, or in some. */
export const sitePageIn = (page: SitePage, codes: readonly Language[] = languageCodes): Versions =>
  Object.fromEntries(codes.map((code) => [code, localSitePages[code][page]]));

/** The versions of one of the site's own pages; none for any other path. */
export function sitePageVersions(path: string): Versions {
  const own: Readonly<Record<SitePage, string>> = localSitePages[languageOf(path)];
  const page = (Object.keys(sitePages) as SitePage[]).find((name) => own[name] === path);
  return page ? sitePageIn(page) : {};
}

/** Files that the site serves at its root. */
export const siteFiles = {
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  icon: '/icon.svg',
  favicon: '/favicon.ico',
  appleIcon: '/apple-touch-icon.png',
  icon192: '/icon-192.png',
  icon512: '/icon-512.png',
  securityContact: '/.well-known/security.txt',
  /** The path that programs older than RFC 9116 request. */
  oldSecurityContact: '/security.txt',
  feed: '/nyt.atom',
  searchDescription: '/opensearch.xml',
  englishSearchDescription: '/opensearch-en.xml',
  languageModels: '/llms.txt',
  speculationRules: '/speculation-rules.json',
} as const;

/** Folders in which the site answers without a document. */
export const siteFolders = {
  api: '/api',
  media: '/media',
  studio: '/studio',
  lake: '/lake',
  /** Next's own files. */
  next: '/_next',
  /** Short links for newsletters: `/n/<code>`. */
  shortLinks: '/n',
} as const;

/** Folders in `/media` with files of the content store, and images made of it. All other paths in `/media` belonged to an older site. */
export const mediaFolders = {
  files: '/media/files',
  images: '/media/images',
  /** The images that pages are shared with. */
  shareCards: '/media/deling',
} as const;

/** Route of a page's text as Markdown: followed by the page's path. Visitors request the page's path with `.md`. */
export const markdownRoute = `${siteFolders.api}/markdown`;

const { next, api, media, lake, studio } = siteFolders;

/**
 * Regular expression source that matches the start of every path that is neither a page nor a file at the root. The
 * path is given without its first slash. The Studio also answers at the folder's own path.
 */
export const noPagePattern = [`${next}/`, `${api}/`, `${media}/`, `${lake}/`, `${studio}(?:/|$)`]
  .map((path) => path.slice(1))
  .join('|');

/** Escapes a text for use in a regular expression. */
const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The same for the files at the root: it matches the whole path. */
export const siteFilesPattern = `(?:${Object.values(siteFiles)
  .map((path) => escapeRegExp(path.slice(1)))
  .join('|')})$`;
