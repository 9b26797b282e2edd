/** Maximum length of a slug, in characters. With one or two parents, a URL still fits on one line of a mail. */
export const maxSlugLength = 96;

// Soft hyphens, zero-width characters and direction marks: useful in a title, invisible in a URL.
const invisible = /\p{Cf}/gu;

// Letters that Unicode does not decompose into a base letter and a mark.
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
 * Converts a title to a slug, by the Danish rules for æ, ø and å.
 *
 * @param text any text, composed or decomposed
 * @returns lower-case a–z, 0–9 and single hyphens, at most 96 characters, cut between words; empty if the text has no
 * Latin letter or digit
 * @example slugify('Formål & baggrund') // 'formaal-og-baggrund'
 */
export const slugify = (text: string): string => truncateSlug(slugifyFully(text));

/** Like `slugify`, of any length. */
export function slugifyFully(text: string): string {
  const folded = text
    // Decomposes all letters first: a typed "å" and one from a Mac's file name (a + ring) become equal. The ring is
    // replaced before the other marks are removed.
    .normalize('NFKD')
    .toLowerCase()
    .replace(invisible, '')
    .replace(/a(?=\p{M}*\u030a)/gu, 'aa')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/gu, '')
    .replace(/[^a-z0-9\s-]/gu, (letter) => letters[letter] ?? '-');
  return folded.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
}

/** Cuts a slug to its maximum length, between words. */
export function truncateSlug(slug: string): string {
  if (slug.length <= maxSlugLength) return slug;
  const lastHyphen = slug.lastIndexOf('-', maxSlugLength);
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : maxSlugLength);
}
