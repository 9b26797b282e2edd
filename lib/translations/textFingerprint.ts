import type { ContentDocument } from '#lib/contentRules/types.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';

/**
 * Fields whose change asks nothing of a translation. All others count, also a new one: a page listed as outdated for
 * nothing costs an editor a click, and a change that nobody hears of leaves the English page wrong.
 */
const ignoredFields = new Set([
  // The place of the page, and its version in the other language.
  ...['slug', 'parent', 'section', 'order', 'formerAddresses', 'translationOf'],
  // Fields that only editors read.
  ...['uafklaret', 'lastReviewed', 'nextReview'],
  // Read in one language only: the feed, and other words for the search.
  ...['news', 'searchTerms'],
  // Appearance. Pictures and files get new ids when content is imported.
  ...['style', 'marks', 'listItem', 'level', 'headerRow', 'headerColumn', 'asset', 'crop', 'hotspot'],
  // Settings for search engines.
  'noIndex',
]);

/**
 * Returns a short hash of the content of a document that visitors read: words, dates, numbers, addresses and links. The
 * record of a translation has that of its original, so that a later change is detected. Times of publishing would not do:
 * an import and a change of the next review set them as well.
 *
 * Synchronous and without dependencies, because the Studio compares many documents: FNV-1a with 64 bits.
 */
export function textFingerprint(document: ContentDocument): string {
  const text = readableValues(document).join('\n');
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}

/** `field=value` of each field, in the order of the names: the store may list the fields of a document in any order. */
function readableValues(value: unknown, name = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((member) => readableValues(member, name));
  if (typeof value === 'object' && value !== null) {
    const fields = value as Readonly<Record<string, unknown>>;
    // A paragraph is one text, wherever a word in it is bold.
    if (fields._type === 'block' && Array.isArray(fields.children)) {
      const text = fields.children.map((child: { text?: unknown }) => child?.text ?? '').join('');
      return [...readableValues(text, 'block'), ...readableValues(fields.markDefs, 'link')];
    }
    return Object.keys(fields)
      .filter((field) => field === '_ref' || !(field.startsWith('_') || ignoredFields.has(field)))
      .sort()
      .flatMap((field) => readableValues(fields[field], field));
  }
  if (value === undefined || value === null || value === false) return [];
  const text = withoutSoftHyphens(String(value)).normalize('NFC').trim();
  return text === '' ? [] : [`${name}=${text}`];
}
