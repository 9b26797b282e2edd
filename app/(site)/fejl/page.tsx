import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import { Frame } from '../Frame.tsx';

export const revalidate = 900;

export const metadata: Metadata = {
  title: 'Siden kan ikke vises lige nu | Væksthus for Ledelse',
  robots: { index: false },
};

/** Shown with status 503 if a page cannot be rendered because the content store is unavailable (see proxy.ts). */
export default function TemporaryError() {
  return (
    <Frame>
      <PageHeader
        title="Siden kan ikke vises lige nu"
        lead="Fejlen er vores, ikke din. Prøv igen om et par minutter, eller gå til forsiden."
      >
        <p className="mt-8">
          <a href="/">Gå til forsiden</a>
        </p>
      </PageHeader>
    </Frame>
  );
}
