import { hasTrait } from '#lib/model.ts';
import { headingLevel } from '#lib/urls/headings/linkableHeadings.ts';
import type { ContentDocument } from '../types.ts';
import type { PathSegment } from './fieldPath.ts';
import { isFields, oncePerDocument, segmentOf } from './objects.ts';

/** A run of text that a visitor can read: a field, or a paragraph. */
export type PublicText = {
  path: PathSegment[];
  text: string;
  /**
   * `heading`: a title, a name or a heading; `prose`: running text; `label`: any other text on a page; `meta`: text for
   * search engines.
   */
  kind: 'heading' | 'prose' | 'label' | 'meta';
};

/** Fields with technical values, and those that only editors see. */
const nonTextFields = new Set([
  ...['slug', 'uafklaret', 'lastReviewed', 'nextReview', 'formerAddresses', 'formerHosts', 'redirectHosts'],
  ...['markDefs', 'marks', 'style', 'listItem', 'tone', 'side', 'status', 'precision', 'season', 'day'],
  ...[
    'from',
    'to',
    'settledOn',
    'href',
    'website',
    'email',
    'securityContact',
    'statementAddress',
    'date',
    'telephone',
    'asset',
    'crop',
    'hotspot',
  ],
]);

const headingFields = new Set(['title', 'name', 'shortName', 'heading']);
const proseFields = new Set(['lead', 'intro', 'text', 'description', 'value', 'caption']);

/** All text of a document that visitors see, on a page or in search results. A paragraph is one run. */
export const publicTexts = oncePerDocument((document: ContentDocument): PublicText[] =>
  hasTrait(document._type, 'redirects') || hasTrait(document._type, 'system') ? [] : textsIn(document, []),
);

/** True if visitors see the text of a field: it is no address, code or date, and no note for editors. */
export const isPublicText = (documentType: string, path: readonly unknown[]): boolean =>
  !hasTrait(documentType, 'redirects') &&
  !hasTrait(documentType, 'system') &&
  path.at(-1) !== 'source' &&
  !path.some((segment) => typeof segment === 'string' && nonTextFields.has(segment));

function textsIn(value: unknown, path: PathSegment[]): PublicText[] {
  if (typeof value === 'string') return [{ path, text: value, kind: kindOf(path) }];
  if (Array.isArray(value))
    return value.flatMap((member, index) => textsIn(member, [...path, segmentOf(member, index)]));
  if (!isFields(value)) return [];
  if (value._type === 'block')
    return [{ path, text: blockText(value), kind: headingLevel(value) ? 'heading' : 'prose' }];
  return Object.entries(value).flatMap(([name, field]) => {
    const isUrl = name === 'source' && typeof field === 'string';
    return name.startsWith('_') || nonTextFields.has(name) || isUrl ? [] : textsIn(field, [...path, name]);
  });
}

/** The text of a Portable Text block, as it is stored. */
export function blockText(block: Readonly<Record<string, unknown>>): string {
  const children = Array.isArray(block.children) ? block.children : [];
  return children.map((child) => (isFields(child) ? String(child.text ?? '') : '')).join('');
}

function kindOf(path: readonly PathSegment[]): PublicText['kind'] {
  if (path[0] === 'seo') return 'meta';
  const field = String(path.findLast((segment) => typeof segment === 'string'));
  if (headingFields.has(field)) return 'heading';
  return proseFields.has(field) ? 'prose' : 'label';
}
