import type { Metadata } from 'next';
import { toMenuLinks } from '#components/layout/toMenuLinks.ts';
import { NotFoundView } from '#components/pages/NotFoundView.tsx';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { Frame } from '../Frame.tsx';

export const revalidate = 900;

export const metadata: Metadata = {
  title: 'Siden findes ikke | Væksthus for Ledelse',
  robots: { index: false },
};

/** Shown with status 404 at every unknown URL (see proxy.ts). */
export default async function NotFound() {
  const [settings, addresses] = await Promise.all([getSiteSettings(), getSiteTree()]);
  return (
    <Frame>
      <NotFoundView
        title="Siden findes ikke"
        lead="Adressen fører ikke til nogen side. Måske er siden flyttet, eller også er linket blevet knækket på vejen."
        links={toMenuLinks(settings.mainMenu, addresses)}
      />
    </Frame>
  );
}
