/**
 * The document types and the site's own paths: everything else that needs either derives it from here.
 *
 * This file imports nothing, so that the site, the Studio, `next.config.ts` and the commands can all read it.
 */

/** Properties of a document type; an absent one is false. */
type Traits = {
  /** Its documents have a path of their own: a slug, and perhaps a parent page. */
  routed?: true;
  /** There is one document of it, and its id is the type's name. Editors can neither create nor delete it. */
  singleton?: true;
  /** The site itself writes its documents. Editors and visitors are not shown them, and no webhook tells of them. */
  system?: true;
  /** Editors can link to its documents. */
  linkable?: true;
  /** The search index holds words of its documents. */
  searchable?: true;
  /** A block of any page may list its documents, so that every page changes with them. */
  inBlocks?: true;
  /** Its documents say where addresses lead that are not those of a page. */
  redirects?: true;
  /** Its documents show on every page. */
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
} as const satisfies Record<string, Traits>;

export type DocumentType = keyof typeof documentTypes;

/** The names of the document types that have a trait. */
export type TypeWith<Trait extends keyof Traits> = {
  [Type in DocumentType]: (typeof documentTypes)[Type] extends Record<Trait, true> ? Type : never;
}[DocumentType];

export type RoutedType = TypeWith<'routed'>;
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

/** Whether a type, which may be none of ours, has a trait. */
export function hasTrait(type: string, trait: keyof Traits): boolean {
  return Object.hasOwn(documentTypes, type) && trait in documentTypes[type as DocumentType];
}

/** Types whose documents have a path of their own. */
export const routedTypes = typesWith('routed');
/** Types whose documents editors can link to. */
export const linkableTypes = typesWith('linkable');
/** Types that visitors are shown something of. */
export const publicTypes = (Object.keys(documentTypes) as DocumentType[]).filter(
  (type): type is PublicType => !hasTrait(type, 'system'),
);

/** Whether the documents of a type, which may be none of ours, have a path of their own. */
export const isRouted = (type: string): type is RoutedType => hasTrait(type, 'routed');

/**
 * The routed types inside the brackets of a GROQ `_type in [...]`. Written out because Sanity's type generator reads
 * only literal text; the next line does not compile when a name is missing or is one too many.
 */
export const routedTypesGroq = '"page", "strategy", "networkGroup"' as const;
export const routedTypesGroqMatches: SameNames<NamesIn<typeof routedTypesGroq>, RoutedType> = true;

/** The quoted names in a text. */
type NamesIn<Text> = Text extends `${string}"${infer Name}"${infer Rest}` ? Name | NamesIn<Rest> : never;

/** `true`, or the names that one list lacks or has too many. */
type SameNames<Written, Wanted> = [Exclude<Wanted, Written>, Exclude<Written, Wanted>] extends [never, never]
  ? true
  : { missing: Exclude<Wanted, Written>; tooMany: Exclude<Written, Wanted> };

/** The id of the front page's document, and of the other singletons. */
export const homeId = 'homePage' satisfies TypeWith<'singleton'>;
export const settingsId = 'siteSettings' satisfies TypeWith<'singleton'>;

/** The version of Sanity's HTTP API that the site and the Studio speak: the date it was released. */
export const apiVersion = '2025-02-19';

/** Pages that the site has without a document. */
export const sitePages = {
  search: '/soeg',
  searchResults: '/soeg/resultater',
  notFound: '/ikke-fundet',
  gone: '/fjernet',
  error: '/fejl',
} as const;

/** Files that the site serves at its root. */
export const siteFiles = {
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  icon: '/icon.svg',
  speculationRules: '/speculation-rules.json',
} as const;

/** Folders below which the site answers without a document. */
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

/** Folders in `/media` with files of the content store. Everything else in `/media` belonged to an older site. */
export const mediaFolders = { files: '/media/files', images: '/media/images' } as const;

const { next, api, media, lake, studio } = siteFolders;

/**
 * A regular expression, as text, that matches the beginning of each path that is neither a page nor a file at the root.
 * It leaves out the first slash. The Studio is also at the folder's own path.
 */
export const noPagePattern = [`${next}/`, `${api}/`, `${media}/`, `${lake}/`, `${studio}(?:/|$)`]
  .map((path) => path.slice(1))
  .join('|');

/** Escapes a text for use in a regular expression. */
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The same for the files at the root: a match is the whole path. */
export const siteFilesPattern = `(?:${Object.values(siteFiles)
  .map((path) => literally(path.slice(1)))
  .join('|')})$`;
