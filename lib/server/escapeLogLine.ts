import { replaceInvisible } from '#lib/text/invisible.ts';

/** For the log: what would break a line, or turn its direction, is written as `\u{…}`. */
export const escapeLogLine = (text: string): string =>
  replaceInvisible(text, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ''}}`);
