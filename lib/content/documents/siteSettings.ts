import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
import { settingsId } from '#lib/model.ts';
import { fetchContent } from '../fetchContent.ts';
import { image, imageProjection } from '../fields/image.ts';
import { text } from '../fields/text.ts';
import { lenientArray, lenientOptional } from '../lenientZod.ts';
import { documentTag } from '../tags.ts';

const siteSettingsQuery = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0]{
  name, description,
  "mainMenu": mainMenu[]{_key, "target": _ref, "title": coalesce(@->title, @->name)},
  footer{text, "links": links[]{_key, "target": _ref, "title": coalesce(@->title, @->name)}},
  "shareImage": shareImage${imageProjection},
  "shareImageAlt": shareImage.alt,
  "accessibilityStatement": accessibilityStatement{"target": _ref, "title": coalesce(@->title, @->name)}
}`);

/** The title is missing if the store lost the document; `toMenuLinks` then uses the one from the site tree. */
const menuItem = z.object({ target: z.string(), title: lenientOptional('title', text) });

const footer = z
  .object({ text: lenientOptional('text', text), links: lenientArray('links', menuItem) })
  .catch({ text: undefined, links: [] });

/** Schema for the settings that every page needs. The name has a default, because every page shows it. */
export const siteSettings = z.object({
  name: text.catch('Væksthus for Ledelse'),
  description: lenientOptional('description', text),
  mainMenu: lenientArray('mainMenu', menuItem),
  footer,
  shareImage: lenientOptional('shareImage', image),
  shareImageAlt: lenientOptional('shareImageAlt', text),
  accessibilityStatement: lenientOptional('accessibilityStatement', menuItem),
});

export type SiteSettings = z.output<typeof siteSettings>;
export type MenuItem = z.output<typeof menuItem>;

/**
 * Fetches the site settings, once per render.
 *
 * @throws ContentUnavailable if the store does not respond, or has no settings document
 */
export const getSiteSettings = cache(() =>
  fetchContent({
    name: settingsId,
    query: siteSettingsQuery,
    tags: [documentTag(settingsId)],
    schema: siteSettings,
  }),
);
