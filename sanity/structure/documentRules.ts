import type { DocumentPluginOptions, Template } from 'sanity';
import { hasTrait } from '#lib/model.ts';

/** What an editor may do with a document of which there is one only; not: copy, delete or take offline. */
const allowedActions: ReadonlySet<string | undefined> = new Set(['publish', 'discardChanges', 'restore']);

/** True for a type of which an editor makes documents: not of what there is one of, nor of what the site keeps. */
const canBeMade = (type: string): boolean => !hasTrait(type, 'singleton') && !hasTrait(type, 'system');

/**
 * Keeps what no editor makes out of every »new document« menu. Of what there is one of, the actions go that would make it
 * two or none; of what the site keeps, all.
 */
export const documentRules = {
  actions: (actions, { schemaType }) => {
    if (hasTrait(schemaType, 'system')) return [];
    return hasTrait(schemaType, 'singleton')
      ? actions.filter(({ action }) => allowedActions.has(action))
      : actions;
  },
  newDocumentOptions: (options) => options.filter(({ templateId }) => canBeMade(templateId)),
} satisfies NonNullable<DocumentPluginOptions>;

/** The templates of all types that an editor makes documents of. */
export function templatesForEditors(templates: Template[]): Template[] {
  return templates.filter(({ schemaType }) => canBeMade(schemaType));
}
