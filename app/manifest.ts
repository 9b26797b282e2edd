import type { MetadataRoute } from 'next';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { themeColors } from '#lib/drawings/themeColors.ts';
import { siteFiles } from '#lib/model.ts';
import { shortenName } from '#lib/text/shortenName.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';

export const revalidate = 900;

/** Length in characters that fits below an icon. */
const maxShortName = 12;

/** Name, colors and icons for the home screen of a phone. Only the Danish pages have it: it starts with their front page. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { name, description } = await getSiteSettings();
  const { icon192, icon512, maskableIcon } = siteFiles;
  return {
    id: '/',
    start_url: '/',
    scope: '/',
    name: withoutSoftHyphens(name),
    short_name: shortenName(withoutSoftHyphens(name), maxShortName),
    ...(description && { description: withoutSoftHyphens(description) }),
    lang: 'da',
    dir: 'ltr',
    // With the browser's own buttons: the site has none for going back.
    display: 'minimal-ui',
    background_color: themeColors.light,
    theme_color: themeColors.light,
    icons: [
      { src: icon192, sizes: '192x192', type: 'image/png' },
      { src: icon512, sizes: '512x512', type: 'image/png' },
      { src: maskableIcon, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
