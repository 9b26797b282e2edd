import { escapeHtml } from '#lib/text/escapeHtml.ts';
import type { Suggestions } from './suggestion.ts';

/**
 * Placeholders for a suggested page, and for the words of the path in the search box. That of the trail follows the title of
 * the front page. No slug has two hyphens, so none can
 * collide.
 */
export const placeholders = {
  path: '/--sti--',
  title: '--titel--',
  trail: '--sti-til--',
  words: '--ord--',
} as const;

/** Name (`data-fill`) of the template. Its list item is repeated for each suggestion, the rest is output once. */
export const suggestionsTemplateName = 'forslag';

const template = new RegExp(`<template data-fill="${suggestionsTemplateName}">([\\s\\S]*?)</template>`);
const item = /<li\b[\s\S]*<\/li>/;

/**
 * Fills the 404 page, which is rendered once for all paths, with the suggestions for one path.
 *
 * @param html page with `placeholders` in a `<template>` and in the search box
 * @returns page to send; if there are no suggestions, without their section
 */
export function fillNotFoundPage(html: string, { pages, words }: Suggestions): string {
  return html
    .replace(template, (_, section: string) =>
      pages.length === 0
        ? ''
        : section.replace(item, (listItem) =>
            pages
              .map(({ path, title, trail }) =>
                listItem
                  .replaceAll(placeholders.path, () => escapeHtml(path))
                  .replaceAll(placeholders.title, () => escapeHtml(title))
                  .replaceAll(placeholders.trail, () =>
                    escapeHtml(trail.map((title) => ` / ${title}`).join('')),
                  ),
              )
              .join(''),
          ),
    )
    .replaceAll(placeholders.words, () => escapeHtml(words));
}
