/** The questions of a text, with semicolons between them. */
export const list = (text: string): string[] =>
  text.split(';').map((each) => each.replace(/\s+/g, ' ').trim());
