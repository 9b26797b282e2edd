import { replaceInvisible } from '#lib/text/invisible.ts';

/** Escapes characters that would break a log line or change its text direction, as `\u{…}`. */
export const escapeLogLine = (text: string): string =>
  replaceInvisible(text, (char) => `\\u{${char.codePointAt(0)?.toString(16) ?? ''}}`);
