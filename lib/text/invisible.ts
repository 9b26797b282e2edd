/**
 * Invisible characters: controls, zero-width characters, direction marks, line and paragraph separators. In a URL they
 * hide the scheme, as U+200B before `javascript:`; in a log they break the line.
 */
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** True if a text contains an invisible character. */
export const hasInvisible = (text: string): boolean => text.search(invisible) !== -1;

/** Replaces each invisible character; by default with nothing. */
export const replaceInvisible = (
  text: string,
  replacement: (character: string) => string = () => '',
): string => text.replace(invisible, replacement);
