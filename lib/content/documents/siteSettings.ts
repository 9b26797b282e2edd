import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
import { settingsId } from '#lib/model.ts';
import { ask } from '../ask.ts';
import { image, imageProjection } from '../image.ts';
import { listOf, optional } from '../lenient.ts';
import { documentTag } from '../tags.ts';
import { text } from '../text.ts';

const siteSettingsQuery = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0]{
  name, description,
  "mainMenu": mainMenu[]{_key, "target": _ref, "title": coalesce(@->title, @->name)},
  footer{text, "links": links[]{_key, "target": _ref, "title": coalesce(@->title, @->name)}},
  "shareImage": shareImage${imageProjection},
  "shareImageAlt": shareImage.alt,
  "accessibilityStatement": accessibilityStatement{"target": _ref, "title": coalesce(@->title, @->name)}
}`);

/** A document that the store has lost gives no title; its address has one (see `linksTo`). */
const menuItem = z.object({ target: z.string(), title: optional('title', text) });

const footer = z
  .object({ text: optional('text', text), links: listOf('links', menuItem) })
  .catch({ text: undefined, links: [] });

/** What every page needs. Without a name the site still has its own. */
export const siteSettings = z.object({
  name: text.catch('Væksthus for Ledelse'),
  description: optional('description', text),
  mainMenu: listOf('mainMenu', menuItem),
  footer,
  shareImage: optional('shareImage', image),
  shareImageAlt: optional('shareImageAlt', text),
  accessibilityStatement: optional('accessibilityStatement', menuItem),
});

export type SiteSettings = z.output<typeof siteSettings>;
export type MenuItem = z.output<typeof menuItem>;

/** The site's settings; asked for once a render. Throws ContentUnavailable, also where there are none. */
export const getSiteSettings = cache(() =>
  ask({
    name: settingsId,
    query: siteSettingsQuery,
    tags: [documentTag(settingsId)],
    contract: siteSettings,
  }),
);
