import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getPageSummaries } from '#lib/content/pageSummaries.ts';
import { readEnv } from '#lib/server/env.ts';
import { languageModelsFile } from '#lib/siteFiles/languageModels.ts';

export const dynamic = 'force-static';
export const revalidate = 900;

export async function GET(): Promise<Response> {
  const [{ name, description }, pages] = await Promise.all([getSiteSettings(), getPageSummaries()]);
  const file = languageModelsFile({ siteName: name, description, origin: readEnv().siteUrl, pages });
  return new Response(file, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
