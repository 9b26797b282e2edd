import { hasTrait } from '#lib/model.ts';
import { findReferences } from './findReferences.ts';

/**
 * The ids of the documents to which a document leads a visitor, from a menu, a shortcut or a text. Redirects and short
 * links lead nobody who does not know them; that a page lies below another, or translates it, is no link to that one.
 */
export function linksFrom(document: { _type?: unknown }): string[] {
  const type = String(document._type);
  if (hasTrait(type, 'redirects') || hasTrait(type, 'system')) return [];
  return findReferences({ ...document })
    .filter(({ path }) => path[0] !== 'parent' && path[0] !== 'translationOf')
    .map(({ target }) => target);
}
