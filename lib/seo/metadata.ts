import type { Metadata } from 'next';
import type { SiteSettings } from '#lib/content/documents/siteSettings.ts';
import type { Seo } from '#lib/content/fields/seo.ts';
import { mediaPath, shareSize } from '#lib/images/mediaPath.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';

type About = {
  path: string;
  title: string;
  lead?: string | undefined;
  seo?: Seo | undefined;
  /** Revision of the document shown. */
  revision?: string | undefined;
  settings: SiteSettings;
  /** Public origin, no trailing slash. */
  origin: string;
};

/** Title, description, canonical address and link preview of a page. The editors' own words win. */
export function metadataFor({ path, title, lead, seo, revision, settings, origin }: About): Metadata {
  const name = withoutSoftHyphens(settings.name);
  const own = withoutSoftHyphens(seo?.title ?? title);
  const description = withoutSoftHyphens(seo?.description ?? lead ?? settings.description ?? '');
  const url = `${origin}${path}`;
  const images = shareImage(seo, settings, origin);
  return {
    title: own === name ? name : `${own} | ${name}`,
    ...(description && { description }),
    ...(revision && { other: { revision } }),
    alternates: { canonical: url },
    ...(seo?.noIndex && { robots: { index: false } }),
    openGraph: {
      type: 'website',
      locale: 'da_DK',
      siteName: name,
      title: own,
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
