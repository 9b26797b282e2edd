import { blocksIn } from '#lib/content/blocks/blocksIn.ts';
import { getHomePage } from '#lib/content/documents/homePage.ts';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getDocumentByPath } from '#lib/content/getDocumentByPath.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { notFound } from '#lib/images/mediaResponses.ts';
import { languageOf } from '#lib/languages.ts';
import { documentToMarkdown, homeToMarkdown } from '#lib/markdown/documents.ts';
import { readEnv } from '#lib/server/env.ts';

type Context = { params: Promise<{ path?: string[] }> };

export const dynamic = 'force-static';
export const revalidate = 900;

const headers = { 'Content-Type': 'text/markdown; charset=utf-8', 'X-Robots-Tag': 'noindex' };

/** No page's text is rendered at build time. */
export const generateStaticParams = () => [];

/** The text of a page as Markdown. Only proxy.ts leads here, from the page's path with `.md`. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { path = [] } = await params;
  const markdown = await (path.length === 0 ? homeMarkdown() : pageMarkdown(`/${path.join('/')}`));
  return markdown === undefined ? notFound() : new Response(markdown, { headers });
}

async function homeMarkdown(): Promise<string> {
  const [home, addresses] = await Promise.all([getHomePage(), getSiteTree()]);
  const blocks = blocksIn('da', home.blocks, addresses);
  return homeToMarkdown({ ...home, blocks }, { addresses, origin: readEnv().siteUrl, language: 'da' });
}

async function pageMarkdown(path: string): Promise<string | undefined> {
  const [found, settings] = await Promise.all([getDocumentByPath(path), getSiteSettings(languageOf(path))]);
  return found && documentToMarkdown(found, settings, readEnv().siteUrl);
}
