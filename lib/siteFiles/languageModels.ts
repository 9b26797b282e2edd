import type { PageSummary } from '#lib/content/pageSummaries.ts';
import { type Language, languageOf, languages } from '#lib/languages.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { markdownPath } from '#lib/urls/markdownPath.ts';

type Site = {
  siteName: string;
  description: string | undefined;
  /** Public origin of the site, without a trailing slash. */
  origin: string;
  pages: readonly Pick<PageSummary, 'path' | 'title' | 'description'>[];
};

/** Returns the list of all pages for language models (https://llmstxt.org), with links to their text as Markdown. */
export function languageModelsFile({ siteName, description, origin, pages }: Site): string {
  const linksIn = (language: Language) =>
    pages
      .filter(({ path }) => languageOf(path) === language)
      .map(({ path, title, description }) => {
        const link = `- [${oneLine(title).replace(/[[\]\\]/g, '\\$&')}](${origin}${markdownPath(path)})`;
        return description ? `${link}: ${oneLine(description)}` : link;
      })
      .join('\n');
  const english = linksIn('en');
  return [
    `# ${oneLine(siteName)}`,
    ...(description ? [`> ${oneLine(description)}`] : []),
    'Hvert link fører til sidens tekst som Markdown; uden ».md« fører adressen til selve siden.',
    ...(pages.some(({ path }) => path === languages.en.home)
      ? [`The English front page is ${origin}${languages.en.home}.`]
      : []),
    '## Sider',
    linksIn('da'),
    ...(english ? ['## Pages in English', english] : []),
  ]
    .join('\n\n')
    .concat('\n');
}

const oneLine = (text: string): string => withoutSoftHyphens(text).replace(/\s+/g, ' ').trim();
