import type { Metadata } from 'next';
import { toMenuLinks } from '#components/layout/toMenuLinks.ts';
import { NotFoundView } from '#components/pages/NotFoundView.tsx';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { Frame } from '../Frame.tsx';

export const revalidate = 900;

export const metadata: Metadata = {
  title: 'Siden er taget ned | Væksthus for Ledelse',
  robots: { index: false },
};

/** Shown with status 410 at the URLs of deleted pages (see proxy.ts). */
export default async function Gone() {
  const [settings, addresses] = await Promise.all([getSiteSettings(), getSiteTree()]);
  return (
    <Frame>
      <NotFoundView
        title="Siden er taget ned"
        lead="Her lå engang en side, men den er taget ned. Linket, du fulgte, er altså ikke gået i stykker."
        links={toMenuLinks(settings.mainMenu, addresses)}
      />
    </Frame>
  );
}
