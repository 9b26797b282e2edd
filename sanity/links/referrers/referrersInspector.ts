import { LinkIcon } from '@sanity/icons/Link';
import type { DocumentInspector } from 'sanity';
import { lazily } from '#sanity/studio/lazily.ts';

/** »Hvem linker hertil«, beside the form of a document that has an address. */
export const referrersInspector: DocumentInspector = {
  name: 'referrers',
  component: lazily(() => import('./ReferrersInspector.tsx')),
  useMenuItem: () => ({ icon: LinkIcon, title: 'Hvem linker hertil', showAsAction: true }),
};
