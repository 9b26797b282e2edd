import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { type ContentDocument, isRecord } from './firstContent.ts';

/** A run of text that a visitor can read, with its soft hyphens, and the path and name of its field. */
export type PublicText = { path: string; text: string; field: string };

/** Fields with technical values, or with text that only editors see. */
const nonTextFields = new Set([
  ...[
    'slug',
    'uafklaret',
    'markDefs',
    'marks',
    'style',
    'listItem',
    'tone',
    'side',
    'status',
    'precision',
    'season',
  ],
  ...[
    'href',
    'website',
    'day',
    'from',
    'to',
    'settledOn',
    'lastReviewed',
    'nextReview',
    'asset',
    'searchTerms',
  ],
]);

/** Yields all text of a document that appears on a public page or in link previews. A paragraph is one run. */
export function* publicTextOf(value: unknown, path = '', field = ''): Generator<PublicText> {
  if (typeof value === 'string') yield { path, text: value, field };
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* publicTextOf(item, `${path}[${isRecord(item) ? item._key : index}]`, field);
    }
  } else if (isRecord(value)) {
    if (value._type === 'block') yield { path, text: blockText(value), field: String(value.style) };
    else {
      for (const [name, item] of Object.entries(value)) {
        if (!name.startsWith('_') && !nonTextFields.has(name))
          yield* publicTextOf(item, path ? `${path}.${name}` : name, name);
      }
    }
  }
}

export function blockText(block: Record<string, unknown>): string {
  const children = Array.isArray(block.children) ? block.children : [];
  return children.map((child) => (isRecord(child) ? String(child.text ?? '') : '')).join('');
}

/** Returns the running text of a document: paragraphs, leads and list items; no headings, labels, names or previews. */
export function runningText(document: ContentDocument): string[] {
  const runningTextFields = new Set([
    'lead',
    'intro',
    'text',
    'normal',
    'blockquote',
    'body',
    'caption',
    'description',
  ]);
  const { seo: _seo, ...page } = document;
  return [...publicTextOf(page)]
    .filter(({ field }) => runningTextFields.has(field))
    .map(({ text }) => withoutSoftHyphens(text));
}
