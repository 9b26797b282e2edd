import type { Metadata } from 'next';
import type { SiteSettings } from '#lib/content/documents/siteSettings.ts';
import type { Seo } from '#lib/content/fields/seo.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import { mediaPath } from '#lib/images/mediaPath.ts';
import { shareSize } from '#lib/images/shareRect.ts';
import { defaultLanguage, languageCodes, languageOf, languages, type Versions } from '#lib/languages.ts';
import { allSitePages, siteFiles } from '#lib/model.ts';
import { type ShareCard, shareCardPath } from '#lib/shareCard/card.ts';
import { feedTitle } from '#lib/siteFiles/atomFeed.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { markdownPath } from '#lib/urls/markdownPath.ts';

type PageInfo = {
  path: string;
  /** Paths of the public versions of the page by language, its own included. */
  versions?: Versions | undefined;
  title: string;
  lead?: string | undefined;
  seo?: Seo | undefined;
  /** Revision of the document that is rendered. */
  revision?: string | undefined;
  /** The card that the page is shared with, and the id in its address. */
  card: ShareCard;
  id: string;
  settings: SiteSettings;
  /** Public origin of the site, without a trailing slash. */
  origin: string;
};

/** Returns the title, description, canonical URL and link preview of a page. The fields in `seo` take precedence. */
export function metadataFor(page: PageInfo): Metadata {
  const { path, title, lead, seo, revision, settings, origin } = page;
  const siteName = withoutSoftHyphens(settings.name);
  const pageTitle = withoutSoftHyphens(seo?.title ?? title);
  const description = withoutSoftHyphens(seo?.description ?? lead ?? settings.description ?? '');
  const url = `${origin}${path}`;
  const otherLocales = languageCodes
    .filter((code) => code !== languageOf(path) && page.versions?.[code] !== undefined)
    .map((code) => languages[code].openGraph);
  return {
    title: pageTitle === siteName ? siteName : `${pageTitle} | ${siteName}`,
    ...(description && { description }),
    ...(revision && { other: { revision } }),
    alternates: {
      canonical: url,
      ...hreflang(page),
      types: {
        // The search has no text of its own.
        ...(!allSitePages.includes(path) && { 'text/markdown': `${origin}${markdownPath(path)}` }),
        // The feed has Danish pages only: who reads English pages would subscribe to nothing they can read.
        ...(languageOf(path) === defaultLanguage && {
          'application/atom+xml': [{ url: `${origin}${siteFiles.feed}`, title: feedTitle }],
        }),
      },
    },
    ...(seo?.noIndex && { robots: { index: false } }),
    openGraph: {
      type: 'website',
      locale: languages[languageOf(path)].openGraph,
      ...(otherLocales.length > 0 && { alternateLocale: otherLocales }),
      siteName,
      title: pageTitle,
      url,
      ...(description && { description }),
      images: [shareImage(page)],
    },
    twitter: { card: 'summary_large_image' },
  };
}

/**
 * The `hreflang` links of a page with versions: each version names all of them, itself included. Visitors with another
 * language get the Danish one. A page that search engines must not list has none.
 */
function hreflang({
  versions = {},
  seo,
  origin,
}: PageInfo): Pick<Metadata['alternates'] & object, 'languages'> {
  const found = languageCodes.flatMap((code) =>
    versions[code] === undefined ? [] : [[code, versions[code]]],
  );
  if (found.length < 2 || seo?.noIndex) return {};
  const pairs = [...found, ['x-default', versions[defaultLanguage]]];
  return { languages: Object.fromEntries(pairs.map(([code, path]) => [code, `${origin}${path}`])) };
}

/** The image of the link preview: the page's own, the site's, or the card with the page's title. */
function shareImage({ path, seo, card, id, settings, origin }: PageInfo) {
  const { image, alt } =
    [
      { image: seo?.shareImage, alt: seo?.shareImageAlt },
      { image: settings.shareImage, alt: settings.shareImageAlt },
    ].find((candidate) => candidate.image) ?? {};
  if (image)
    return { url: `${origin}${mediaPath(image, 'deling', 'jpg')}`, ...shareSize, ...(alt && { alt }) };
  const words = [...new Set([withoutSoftHyphens(card.title), card.siteName])].join(', ');
  return {
    ...{ url: `${origin}${shareCardPath(id, card)}`, ...shareSize, type: 'image/png' },
    alt: textsIn(languageOf(path)).shareCard(words),
  };
}
