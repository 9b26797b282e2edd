import type { ReactNode } from 'react';
import { SiteLayout } from '../routes/SiteLayout.tsx';

export { layoutMetadata as generateMetadata, viewport } from '../routes/SiteLayout.tsx';

export default function EnglishLayout({ children }: { children: ReactNode }) {
  return <SiteLayout language="en">{children}</SiteLayout>;
}
