import { escapeHtml } from './escapeHtml.ts';

/** Characters that XML 1.0 allows nowhere, not even escaped. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Escapes text for use as XML text or in a quoted attribute, and removes the characters that XML forbids. */
export const escapeXml = (text: string): string => escapeHtml(text.replace(forbidden, ''));
