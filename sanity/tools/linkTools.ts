import type { DocumentActionsResolver, DocumentInspectorsResolver } from 'sanity';
import { hasTrait } from '#lib/model.ts';
import { incomingReferencesInspector } from './incomingReferences/inspector.ts';
import { newsletterLinkAction } from './newsletter/newsletterLinkAction.ts';

const isLinkable = (type: string): boolean => hasTrait(type, 'linkable');

/** Adds the action »Kopier nyhedsbrevslink« after »Udgiv« for documents that can be linked to. */
export const withNewsletterLink: DocumentActionsResolver = (actions, { schemaType }) =>
  isLinkable(schemaType) ? [...actions.slice(0, 1), newsletterLinkAction, ...actions.slice(1)] : actions;

/** Replaces Sanity's list of incoming references with »Hvem linker hertil«, which also shows location and path. */
export const withIncomingReferences: DocumentInspectorsResolver = (inspectors, { documentType }) =>
  isLinkable(documentType)
    ? [
        ...inspectors.filter(({ name }) => name !== 'sanity/structure/incoming-references'),
        incomingReferencesInspector,
      ]
    : inspectors;
