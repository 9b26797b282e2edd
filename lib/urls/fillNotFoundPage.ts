import { escapeHtml } from '#lib/text/escapeHtml.ts';
import type { Suggestions } from './suggest.ts';

/** What stands for a page in the template of suggestions, and for the words of an address. Two hyphens are in no slug. */
export const placeholders = { path: '/--sti--', title: '--titel--', words: '--ord--' } as const;

/** The name of the template in the page; what is in it is shown once for all suggestions, its list items once for each. */
export const suggestionsTemplateName = 'forslag';

const template = new RegExp(`<template data-fill="${suggestionsTemplateName}">([\\s\\S]*?)</template>`);
const item = /<li\b[\s\S]*<\/li>/;

/**
 * Fills a page that says that nothing is there, made once for all addresses, with what is known of this one.
 *
 * @param html the page, with `placeholders`s in a `<template>` and in the search box
 * @returns the page as it is shown; without suggestions, without their section
 */
export function fillNotFoundPage(html: string, { pages, words }: Suggestions): string {
  return html
    .replace(template, (_, section: string) =>
      pages.length === 0
        ? ''
        : section.replace(item, (each) =>
            pages
              .map(({ path, title }) =>
                each
                  .replaceAll(placeholders.path, () => escapeHtml(path))
                  .replaceAll(placeholders.title, () => escapeHtml(title)),
              )
              .join(''),
          ),
    )
    .replaceAll(placeholders.words, () => escapeHtml(words));
}
