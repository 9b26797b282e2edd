import { LinkIcon } from '@sanity/icons/Link';
import type { DocumentInspector } from 'sanity';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';

/** »Hvem linker hertil«, beside the form of a document that has an address. */
export const incomingReferencesInspector: DocumentInspector = {
  name: 'referrers',
  component: lazyComponent(() => import('./IncomingReferencesInspector.tsx')),
  useMenuItem: () => ({ icon: LinkIcon, title: 'Hvem linker hertil', showAsAction: true }),
};
