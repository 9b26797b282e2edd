import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import { SiteFrame } from '#components/layout/SiteFrame.tsx';
import { addressBook } from '#lib/content/addresses.ts';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { readEnv } from '#lib/env.ts';

export const revalidate = 900;

export const metadata: Metadata = {
  title: 'Siden kan ikke vises lige nu | Væksthus for Ledelse',
  robots: { index: false },
};

/** Shown, with status 503, where a page can't be made because the content store is away (see proxy.ts). */
export default async function TemporaryError() {
  const [settings, addresses] = await Promise.all([getSiteSettings(), addressBook()]);
  return (
    <SiteFrame settings={settings} addresses={addresses} origin={readEnv().siteUrl}>
      <PageHeader
        title="Siden kan ikke vises lige nu"
        lead="Fejlen er vores, ikke din. Prøv igen om et par minutter, eller gå til forsiden."
      >
        <p className="mt-8">
          <a href="/">Gå til forsiden</a>
        </p>
      </PageHeader>
    </SiteFrame>
  );
}
