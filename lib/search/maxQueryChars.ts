/** Maximum length of a search query in characters. Longer ones are truncated, because each word costs time. */
export const maxQueryChars = 120;
