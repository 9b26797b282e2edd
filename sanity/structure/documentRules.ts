import type { DocumentPluginOptions, Template } from 'sanity';
import { hasTrait } from '#lib/model.ts';

/** The only actions on a singleton. It cannot be duplicated, deleted or unpublished. */
const singletonActions: ReadonlySet<string | undefined> = new Set(['publish', 'discardChanges', 'restore']);

/** True if editors can create documents of the type: false for singletons and system types. */
const isCreatable = (type: string): boolean => !hasTrait(type, 'singleton') && !hasTrait(type, 'system');

/**
 * Hides singletons and system types from every "New document" menu. Singletons cannot be duplicated, deleted or
 * unpublished; system documents have no actions.
 */
export const documentRules = {
  actions: (actions, { schemaType }) => {
    if (hasTrait(schemaType, 'system')) return [];
    return hasTrait(schemaType, 'singleton')
      ? actions.filter(({ action }) => singletonActions.has(action))
      : actions;
  },
  newDocumentOptions: (options) => options.filter(({ templateId }) => isCreatable(templateId)),
} satisfies NonNullable<DocumentPluginOptions>;

/** Returns the templates whose type editors can create. */
export function templatesForEditors(templates: Template[]): Template[] {
  return templates.filter(({ schemaType }) => isCreatable(schemaType));
}
