import type { DocumentPluginOptions, Template } from 'sanity';
import { isKeptBySite } from '../schema/keptBySite.ts';
import { isSingleton } from '../schema/singletons.ts';

/** What an editor may do with a document of which there is one only; not: copy, delete or take offline. */
const allowedActions: ReadonlySet<string | undefined> = new Set(['publish', 'discardChanges', 'restore']);

/** True for a type of which an editor makes documents: not of what there is one of, nor of what the site keeps. */
const canBeMade = (type: string): boolean => !isSingleton(type) && !isKeptBySite(type);

/**
 * Keeps what no editor makes out of every »new document« menu. Of what there is one of, the actions go that would make it
 * two or none; of what the site keeps, all.
 */
export const documentRules = {
  actions: (actions, { schemaType }) => {
    if (isKeptBySite(schemaType)) return [];
    return isSingleton(schemaType) ? actions.filter(({ action }) => allowedActions.has(action)) : actions;
  },
  newDocumentOptions: (options) => options.filter(({ templateId }) => canBeMade(templateId)),
} satisfies NonNullable<DocumentPluginOptions>;

/** The templates of all types that an editor makes documents of. */
export function templatesForEditors(templates: Template[]): Template[] {
  return templates.filter(({ schemaType }) => canBeMade(schemaType));
}
