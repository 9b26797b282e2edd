import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
import { defaultLanguage, type Language } from '#lib/languages.ts';
import { settingsId } from '#lib/model.ts';
import { safeHref } from '#lib/urls/safeHref.ts';
import { fetchContent } from '../fetchContent.ts';
import { contactProjection, optionalContact, publisher, publisherProjection } from '../fields/contact.ts';
import { image, imageProjection } from '../fields/image.ts';
import { text } from '../fields/text.ts';
import { glossary } from '../glossary.ts';
import { lenientArray, lenientOptional, typedUnknown } from '../lenientZod.ts';
import { documentTag, typeTag } from '../tags.ts';

const siteSettingsQuery = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0]{
  name, description,
  "mainMenu": mainMenu[]{_key, "target": _ref, "title": coalesce(@->title, @->name)},
  footer{text, "links": links[]{_key, "target": _ref, "title": coalesce(@->title, @->name)}},
  "shareImage": shareImage${imageProjection},
  "shareImageAlt": shareImage.alt,
  securityContact,
  glossary[]{_key, term, text},
  ${contactProjection}, ${publisherProjection}, statementAddress,
  "owners": owners[]->{_id, name, website, explanationEn},
  "accessibilityStatement": accessibilityStatement{"target": _ref, "title": coalesce(@->title, @->name)},
  "privacyPolicy": privacyPolicy{"target": _ref, "title": coalesce(@->title, @->name)},
  english{
    description,
    "mainMenu": mainMenu[]{_key, "target": _ref, "title": coalesce(@->title, @->name)},
    footer{text, "links": links[]{_key, "target": _ref, "title": coalesce(@->title, @->name)}},
    glossary[]{_key, term, text}
  }
}`);

/** The title is missing if the store lost the document; `toMenuLinks` then uses the one from the site tree. */
const menuItem = z.object({ target: z.string(), title: lenientOptional('title', text) });

const footer = z
  .object({ text: lenientOptional('text', text), links: lenientArray('links', menuItem) })
  .catch({ text: undefined, links: [] });

/** Schema for a mail address or an https address, as a URI. */
const contactUri = z.union([
  z.email().transform((address) => `mailto:${address}`),
  z.url({ protocol: /^https$/ }),
]);

/** An organisation behind the site. */
const owner = z.object({
  _id: z.string(),
  name: text,
  website: typedUnknown<string>().transform(safeHref),
  explanationEn: lenientOptional('explanationEn', text),
});

/** The settings that each language has its own of. */
const localSettings = {
  description: lenientOptional('description', text),
  mainMenu: lenientArray('mainMenu', menuItem),
  footer,
  glossary,
};

/** Schema for the settings that every page needs. The name has a default, because every page shows it. */
export const siteSettings = z.object({
  name: text.catch('Væksthus for Ledelse'),
  ...localSettings,
  english: lenientOptional('english', z.object(localSettings)),
  shareImage: lenientOptional('shareImage', image),
  shareImageAlt: lenientOptional('shareImageAlt', text),
  securityContact: lenientOptional('securityContact', contactUri),
  contact: optionalContact,
  publisher: lenientOptional('publisher', publisher),
  statementAddress: typedUnknown<string>().transform(safeHref),
  owners: lenientArray('owners', owner),
  accessibilityStatement: lenientOptional('accessibilityStatement', menuItem),
  privacyPolicy: lenientOptional('privacyPolicy', menuItem),
});

export type SiteSettings = Omit<z.output<typeof siteSettings>, 'english'>;
export type Owner = z.output<typeof owner>;
export type MenuItem = z.output<typeof menuItem>;

const noEnglish = {
  description: undefined,
  mainMenu: [],
  footer: { text: undefined, links: [] },
  glossary: [],
};

/** Returns the settings of a language. What a language has not filled in is empty, not in another language. */
export function settingsIn(
  language: Language,
  { english, ...danish }: z.output<typeof siteSettings>,
): SiteSettings {
  return language === 'en' ? { ...danish, ...(english ?? noEnglish) } : danish;
}

/**
 * Fetches the site settings of a language, once per render.
 *
 * @throws ContentUnavailable if the store does not respond, or has no settings document
 */
export const getSiteSettings = async (language: Language = defaultLanguage): Promise<SiteSettings> =>
  settingsIn(language, await fetchSettings());

const fetchSettings = cache(() =>
  fetchContent({
    name: settingsId,
    query: siteSettingsQuery,
    tags: [documentTag(settingsId), typeTag('organisation')],
    schema: siteSettings,
  }),
);
