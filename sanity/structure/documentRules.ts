import type { DocumentPluginOptions, Template } from 'sanity';
import { hasTrait } from '#lib/model.ts';
import { informationPageTemplate } from '#sanity/schema/templates/informationPage.ts';
import { typeTemplates } from '#sanity/schema/templates/typeTemplates.ts';

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

/** Sanity's template of a type has the type's title, which beside »Informationsside« does not say what it is. */
const titles = new Map([['page', 'Tom side']]);

/**
 * Returns the templates whose type editors can create: Sanity's empty ones, unless there is one of our own with the same
 * id, and »Informationsside«.
 */
export function templatesForEditors(templates: Template[]): Template[] {
  const own = new Map<string, Template>(typeTemplates.map((template) => [template.id, template]));
  return [
    ...templates
      .filter(({ schemaType }) => isCreatable(schemaType))
      .map(
        (template) =>
          own.get(template.id) ?? { ...template, title: titles.get(template.id) ?? template.title },
      ),
    informationPageTemplate,
  ];
}
