import { textsIn } from '#lib/i18n/texts.ts';
import { defaultLanguage, type Language } from '#lib/languages.ts';

const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };

/** 404: the file, or the image in this size, does not exist. */
export const notFound = (language: Language = defaultLanguage): Response =>
  new Response(textsIn(language).file.notFound, { status: 404, headers });

/** 503: the content store is unreachable or overloaded. */
export const unavailable = (language: Language = defaultLanguage): Response =>
  new Response(textsIn(language).file.unavailable, {
    status: 503,
    headers: { ...headers, 'Retry-After': '30' },
  });
