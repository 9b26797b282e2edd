import type { DocumentPluginOptions, Template } from 'sanity';
import { isSingleton } from '../schema/singletons.ts';

/** What an editor may do with a document of which there is one only; not: copy, delete or take offline. */
const allowedActions: ReadonlySet<string | undefined> = new Set(['publish', 'discardChanges', 'restore']);

/** Keeps singletons out of every »new document« menu, and takes away the actions that would make two of them or none. */
export const singletonRules = {
  actions: (actions, { schemaType }) =>
    isSingleton(schemaType) ? actions.filter(({ action }) => allowedActions.has(action)) : actions,
  newDocumentOptions: (options) => options.filter(({ templateId }) => !isSingleton(templateId)),
} satisfies NonNullable<DocumentPluginOptions>;

/** The templates of all types but the singletons. */
export function withoutSingletons(templates: Template[]): Template[] {
  return templates.filter(({ schemaType }) => !isSingleton(schemaType));
}
