import { getHomePage } from '#lib/content/documents/homePage.ts';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import { isFrontPage, type Language, languageCodes } from '#lib/languages.ts';
import { homeId } from '#lib/model.ts';
import type { ShareCard } from '#lib/shareCard/card.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import type { LinkData } from '#lib/urls/linkData.ts';

/** The search pages have no document. This stands for its id in the address of their cards. */
export const searchCardIds = { da: 'search', en: 'search-en' } as const satisfies Record<Language, string>;

/**
 * Returns what the card of a page says.
 *
 * @param id id of a document, or of a search page
 * @returns `undefined` if no page has this id
 * @throws ContentUnavailable if the store does not respond
 */
export async function getShareCard(id: string): Promise<ShareCard | undefined> {
  const [settings, addresses] = await Promise.all([getSiteSettings(), getSiteTree()]);
  const siteName = withoutSoftHyphens(settings.name);
  if (id === homeId) return { title: (await getHomePage()).title, trail: [], siteName };
  const language = languageOfSearchCard(id);
  if (language) return { title: textsIn(language).search.title, trail: [], siteName };
  const page = addresses.ancestors(id).at(-1);
  if (!page) return undefined;
  const trail = addresses
    .ancestors(id)
    .slice(0, -1)
    .filter(({ path }) => !isFrontPage(path))
    .map(({ title }) => withoutSoftHyphens(title));
  return { title: page.title, trail, siteName };
}

/**
 * Returns what the card of a page said when the site last reached the store. Of the Danish front page only the site's name
 * is known, which its title usually is.
 */
export function lastKnownShareCard(
  id: string,
  { pages, site }: Pick<LinkData, 'pages' | 'site'>,
): ShareCard | undefined {
  const siteName = withoutSoftHyphens(site.name);
  if (id === homeId) return { title: site.name, trail: [], siteName };
  const language = languageOfSearchCard(id);
  if (language) return { title: textsIn(language).search.title, trail: [], siteName };
  const page = pages.find((each) => each.id === id);
  if (!page) return undefined;
  const byId = new Map(pages.map((each) => [each.id, each]));
  const trail: string[] = [];
  for (let at = byId.get(page.above ?? ''); at && !isFrontPage(at.path); at = byId.get(at.above ?? ''))
    trail.unshift(withoutSoftHyphens(at.title));
  return { title: page.title, trail, siteName };
}

const languageOfSearchCard = (id: string): Language | undefined =>
  languageCodes.find((code) => searchCardIds[code] === id);
