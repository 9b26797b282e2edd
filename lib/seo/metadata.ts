import type { Metadata } from 'next';
import type { SiteSettings } from '#lib/content/documents/siteSettings.ts';
import type { Seo } from '#lib/content/fields/seo.ts';
import { mediaPath, shareSize } from '#lib/images/mediaPath.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';

type PageInfo = {
  path: string;
  title: string;
  lead?: string | undefined;
  seo?: Seo | undefined;
  /** Revision of the document that is rendered. */
  revision?: string | undefined;
  settings: SiteSettings;
  /** Public origin of the site, without a trailing slash. */
  origin: string;
};

/** Returns the title, description, canonical URL and link preview of a page. The fields in `seo` take precedence. */
export function metadataFor({ path, title, lead, seo, revision, settings, origin }: PageInfo): Metadata {
  const siteName = withoutSoftHyphens(settings.name);
  const pageTitle = withoutSoftHyphens(seo?.title ?? title);
  const description = withoutSoftHyphens(seo?.description ?? lead ?? settings.description ?? '');
  const url = `${origin}${path}`;
  const images = shareImage(seo, settings, origin);
  return {
    title: pageTitle === siteName ? siteName : `${pageTitle} | ${siteName}`,
    ...(description && { description }),
    ...(revision && { other: { revision } }),
    alternates: { canonical: url },
    ...(seo?.noIndex && { robots: { index: false } }),
    openGraph: {
      type: 'website',
      locale: 'da_DK',
      siteName,
      title: pageTitle,
      url,
      ...(description && { description }),
      ...(images && { images }),
    },
    twitter: { card: images ? 'summary_large_image' : 'summary' },
  };
}

function shareImage(seo: Seo | undefined, settings: SiteSettings, origin: string) {
  const image = seo?.shareImage ?? settings.shareImage;
  if (!image) return undefined;
  const alt = seo?.shareImage ? undefined : settings.shareImageAlt;
  return [{ url: `${origin}${mediaPath(image, 'deling', 'jpg')}`, ...shareSize, ...(alt && { alt }) }];
}
