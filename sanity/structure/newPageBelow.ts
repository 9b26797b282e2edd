import { randomKey } from '#sanity/schema/randomKey.ts';
import { childPageTemplateId } from './childPageTemplate.ts';

/** Prefix with which the desk opens a document without asking the list beside it. */
const editorPrefix = '__edit__';

/** A pane of the desk with the form of a new page below another. */
export const newPageBelow = (parent: string) => ({
  id: `${editorPrefix}${randomKey()}`,
  params: { type: 'page', template: childPageTemplateId },
  payload: { parent },
});

/** Returns the document of a pane of the desk. */
export const documentOfPane = (paneId: string): string =>
  paneId.startsWith(editorPrefix) ? paneId.slice(editorPrefix.length) : paneId;
