import { hasTrait } from '#lib/model.ts';
import { findReferences } from './findReferences.ts';

/** Fields that say where a page belongs. */
const placement = new Set(['parent', 'section', 'translationOf']);

/**
 * The ids of the documents to which a document leads a visitor, from a menu, a shortcut or a text. Redirects and short
 * links lead nobody who does not know them; that a page lies or belongs below another, or translates it, is no link to that
 * one.
 */
export function linksFrom(document: { _type?: unknown }): string[] {
  const type = String(document._type);
  if (hasTrait(type, 'redirects') || hasTrait(type, 'system')) return [];
  return findReferences({ ...document })
    .filter(({ path }) => !placement.has(String(path[0])))
    .map(({ target }) => target);
}
