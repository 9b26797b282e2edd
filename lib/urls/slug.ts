/** Longest slug, in characters: with room for a parent or two an address still fits in one line of a mail. */
export const maxSlugLength = 96;

// Soft hyphens, zero-width and direction marks: in a title they help the layout, in an address they are invisible.
const invisible = /\p{Cf}/gu;

// Letters that Unicode does not take apart into a base letter and a mark.
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  '&': '-og-',
};

/**
 * The Danish slug of a title: »Formål & baggrund« becomes `formaal-og-baggrund`.
 *
 * @param text any text, composed or decomposed
 * @returns lower-case a–z, 0–9 and single hyphens, at most 96 characters and cut between words; empty when the text
 * holds no Latin letter or digit
 */
export function slugify(text: string): string {
  const folded = text
    // All letters taken apart first: an »å« typed here and one from a Mac's file name (a + ring) become the same, and
    // the ring is read before marks are dropped.
    .normalize('NFKD')
    .toLowerCase()
    .replace(invisible, '')
    .replace(/a(?=\p{M}*\u030a)/gu, 'aa')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/gu, '')
    .replace(/[^a-z0-9\s-]/gu, (letter) => letters[letter] ?? '-');
  return cut(folded.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, ''));
}

function cut(slug: string): string {
  if (slug.length <= maxSlugLength) return slug;
  const lastHyphen = slug.lastIndexOf('-', maxSlugLength);
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : maxSlugLength);
}
