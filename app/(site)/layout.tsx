import type { ReactNode } from 'react';
import { SiteLayout } from '../routes/SiteLayout.tsx';

export { layoutMetadata as generateMetadata, viewport } from '../routes/SiteLayout.tsx';

export default function DanishLayout({ children }: { children: ReactNode }) {
  return <SiteLayout language="da">{children}</SiteLayout>;
}
