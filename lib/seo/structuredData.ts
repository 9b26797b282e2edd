import type {
  BreadcrumbList,
  Graph,
  ItemList,
  Organization,
  SearchAction,
  WebPage,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import type { Block } from '#lib/content/blocks/blockUnion.ts';
import type { Parties } from '#lib/content/documents/parties.ts';
import type { SiteSettings } from '#lib/content/documents/siteSettings.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import { type Language, languageOf, languages } from '#lib/languages.ts';
import { localSitePages, siteFiles } from '#lib/model.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import type { RoutedPage, SiteTree } from '#lib/urls/siteTree.ts';

type Site = {
  settings: SiteSettings;
  /** Public origin of the site, without a trailing slash. */
  origin: string;
};

type PageData = Site & {
  title: string;
  description?: string | undefined;
  /** The day that the page shows, ISO 8601. */
  lastUpdated?: string | undefined;
  /** From the top-level page down to the page itself. */
  ancestors: readonly Pick<RoutedPage, 'path' | 'title'>[];
  /** Needed if the page may list network groups. */
  listed?: { blocks: readonly Block[]; addresses: Pick<SiteTree, 'pathOf'> } | undefined;
};

type FrontPageData = Omit<PageData, 'ancestors' | 'listed'> & {
  language: Language;
  /** Languages of the site. */
  available: readonly Language[];
  parties: Parties;
};

/**
 * Returns the structured data of a front page: the page, the site with the search of this language, and the organisation
 * with those behind it.
 */
export function frontPageData({ language, available, parties, ...page }: FrontPageData): Graph {
  const { origin, settings } = page;
  const path = languages[language].home;
  const { name, description } = plain(settings);
  const searchAction: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${origin}${localSitePages[language].search}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  const site = {
    ...website(page),
    ...(description && { description }),
    inLanguage: [...available],
    publisher: { '@id': organizationId(origin) },
    potentialAction: searchAction,
  } satisfies WebSite;
  const owner = {
    ...organization(page),
    logo: `${origin}${siteFiles.icon512}`,
    parentOrganization: parties.map((party) => ({
      '@type': 'Organization' as const,
      name: withoutSoftHyphens(party.name),
      ...(party.website && { url: party.website }),
    })),
  } satisfies Organization;
  const main = {
    ...webPage({ ...page, ancestors: [{ path, title: name }] }),
    isPartOf: { '@id': websiteId(origin) },
    publisher: { '@id': organizationId(origin) },
    about: { '@id': organizationId(origin) },
  } satisfies WebPage;
  return { '@context': 'https://schema.org', '@graph': [main, site, owner] };
}

/**
 * Returns the structured data of a page below a front page: its text in short, its date, its place in the site, and what
 * it lists. Site and organisation are named here too, because a reader of one page does not know the others.
 */
export function pageData(page: PageData): Graph {
  const { ancestors, listed, origin } = page;
  const url = `${origin}${ancestors.at(-1)?.path ?? ''}`;
  const list = listed && listOf(listed.blocks, listed.addresses, origin);
  const main = {
    ...webPage(page),
    isPartOf: website(page),
    publisher: organization(page),
    breadcrumb: { '@id': `${url}#breadcrumb` },
    ...(list && { mainEntity: list }),
  } satisfies WebPage;
  return { '@context': 'https://schema.org', '@graph': [main, breadcrumbs(ancestors, url, origin)] };
}

const websiteId = (origin: string) => `${origin}/#website`;
const organizationId = (origin: string) => `${origin}/#organization`;

function website({ settings, origin }: Site) {
  const { name } = plain(settings);
  return { '@type': 'WebSite', '@id': websiteId(origin), url: `${origin}/`, name } as const;
}

function organization({ settings, origin }: Site) {
  const { name } = plain(settings);
  return { '@type': 'Organization', '@id': organizationId(origin), url: `${origin}/`, name } as const;
}

function webPage({ title, lastUpdated, ancestors, origin, ...page }: PageData) {
  const description = withoutSoftHyphens(page.description ?? '');
  const path = ancestors.at(-1)?.path ?? '';
  const url = `${origin}${path}`;
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: withoutSoftHyphens(title),
    ...(description && { description }),
    inLanguage: languageOf(path),
    ...(lastUpdated && { dateModified: lastUpdated }),
  } as const;
}

function breadcrumbs(ancestors: PageData['ancestors'], url: string, origin: string): BreadcrumbList {
  // The page shows the same names (components/layout/Breadcrumbs.tsx).
  const language = languageOf(ancestors.at(-1)?.path ?? '');
  const { home } = languages[language];
  const below = ancestors.filter(({ path }) => path !== home);
  const steps = [{ path: home, title: textsIn(language).frontPage }, ...below];
  return {
    '@type': 'BreadcrumbList',
    '@id': `${url}#breadcrumb`,
    itemListElement: steps.map(({ path, title }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: withoutSoftHyphens(title),
      item: `${origin}${path}`,
    })),
  };
}

/** The network groups, on the page that lists them all. */
function listOf(
  blocks: readonly Block[],
  addresses: Pick<SiteTree, 'pathOf'>,
  origin: string,
): ItemList | undefined {
  const groups = blocks.flatMap((block) => (block._type === 'networkGroupCards' ? block.groups : []));
  if (groups.length === 0) return undefined;
  return {
    '@type': 'ItemList',
    numberOfItems: groups.length,
    itemListElement: groups.map(({ _id, name }, index) => {
      const path = addresses.pathOf(_id);
      return {
        '@type': 'ListItem',
        position: index + 1,
        name: withoutSoftHyphens(name),
        ...(path && { url: `${origin}${path}` }),
      };
    }),
  };
}

const plain = ({ name, description }: SiteSettings) => ({
  name: withoutSoftHyphens(name),
  description: description && withoutSoftHyphens(description),
});

/**
 * Returns structured data as the text of a script element. No text can end the element: `<` is escaped, which JSON reads
 * as the same letter.
 */
export const toScriptText = (data: Graph): string => JSON.stringify(data).replaceAll('<', '\\u003c');
