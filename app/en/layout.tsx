import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { layoutMetadata, SiteLayout } from '../routes/SiteLayout.tsx';

export { viewport } from '../routes/SiteLayout.tsx';

/** The manifest is Danish, and so is the front page that it starts with. */
export const generateMetadata = async (): Promise<Metadata> => ({
  ...(await layoutMetadata()),
  manifest: null,
});

export default function EnglishLayout({ children }: { children: ReactNode }) {
  return <SiteLayout language="en">{children}</SiteLayout>;
}
