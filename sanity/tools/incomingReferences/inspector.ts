import { LinkIcon } from '@sanity/icons/Link';
import type { DocumentInspector } from 'sanity';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';

/** The inspector »Hvem linker hertil« for documents that can be linked to. */
export const incomingReferencesInspector: DocumentInspector = {
  name: 'referrers',
  component: lazyComponent(() => import('./IncomingReferencesInspector.tsx')),
  useMenuItem: () => ({ icon: LinkIcon, title: 'Hvem linker hertil', showAsAction: true }),
};
