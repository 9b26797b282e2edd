import type { DocumentActionsResolver, DocumentInspectorsResolver } from 'sanity';
import { hasTrait } from '#lib/model.ts';
import { incomingReferencesInspector } from './incomingReferences/inspector.ts';
import { newsletterLinkAction } from './newsletter/newsletterLinkAction.ts';

const canBeLinkedTo = (type: string): boolean => hasTrait(type, 'linkable');

/** Adds »Kopiér nyhedsbrevslink« to what can be done with a document that has an address, right after »Udgiv«. */
export const withNewsletterLink: DocumentActionsResolver = (actions, { schemaType }) =>
  canBeLinkedTo(schemaType) ? [...actions.slice(0, 1), newsletterLinkAction, ...actions.slice(1)] : actions;

/** »Hvem linker hertil« in place of Sanity's own list, which names neither the place nor the address. */
export const withIncomingReferences: DocumentInspectorsResolver = (inspectors, { documentType }) =>
  canBeLinkedTo(documentType)
    ? [
        ...inspectors.filter(({ name }) => name !== 'sanity/structure/incoming-references'),
        incomingReferencesInspector,
      ]
    : inspectors;
