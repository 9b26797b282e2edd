import { textsIn } from '#lib/i18n/texts.ts';
import { defaultLanguage, type Language } from '#lib/languages.ts';
import { localSitePages, siteFiles } from '#lib/model.ts';
import { escapeXml } from '#lib/text/escapeXml.ts';
import { shortenName } from '#lib/text/shortenName.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';

/** Maximum lengths that OpenSearch 1.1 sets. */
const maxLength = { shortName: 16, longName: 48 };

/** Path of the description of each language's search. */
export const searchDescriptionPaths = {
  da: siteFiles.searchDescription,
  en: siteFiles.englishSearchDescription,
} as const satisfies Record<Language, string>;

/** Name of a language's search in a browser's list, where that of the other language may be too. */
export const searchName = (
  siteName: string,
  language: Language,
  length = Number.POSITIVE_INFINITY,
): string => {
  const suffix = language === defaultLanguage ? '' : ` (${language})`;
  return `${shortenName(withoutSoftHyphens(siteName), length - suffix.length)}${suffix}`;
};

/**
 * Returns the description of the search of a language (OpenSearch 1.1), with which browsers offer it in their address bar.
 *
 * @param origin public origin of the site, without a trailing slash
 */
export function searchDescription(siteName: string, origin: string, language: Language): string {
  const icon = (file: string, type: string, size: number) =>
    `  <Image type="${type}" width="${size}" height="${size}">${escapeXml(origin + file)}</Image>`;
  const results = `${origin}${localSitePages[language].search}?q={searchTerms}`;
  const description = textsIn(language).search.engine(withoutSoftHyphens(siteName));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeXml(searchName(siteName, language, maxLength.shortName))}</ShortName>`,
    `  <LongName>${escapeXml(searchName(siteName, language, maxLength.longName))}</LongName>`,
    `  <Description>${escapeXml(description)}</Description>`,
    `  <Url type="text/html" template="${escapeXml(results)}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(origin + searchDescriptionPaths[language])}"/>`,
    icon(siteFiles.favicon, 'image/vnd.microsoft.icon', 16),
    icon(siteFiles.icon192, 'image/png', 192),
    `  <Language>${language}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    '  <OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
