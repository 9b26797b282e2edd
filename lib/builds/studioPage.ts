import { createHash } from 'node:crypto';
import { siteFolders } from '#lib/model.ts';

/** The Studio's page as it is served, and its former inline scripts by file name. */
export type StudioPage = { html: string; scripts: Map<string, string> };

/**
 * Adapts the page of `sanity build` to the site: the language is Danish, inline scripts become files (the policy allows no
 * inline scripts), and nothing is fetched from the vendor's hosts, neither its bridge nor its fonts.
 */
export function prepareStudioPage(built: string): StudioPage {
  const scripts = new Map<string, string>();
  const html = withoutForeignFonts(built)
    .replace('<html lang="en">', '<html lang="da">')
    .replace(/<script[^>]*\ssrc="https?:[^>]*><\/script>/g, '')
    // The links to icons and manifest lack the Studio's base path.
    .replace(/<link href="\/static\/[^>]*>/g, '')
    .replace(
      /<title>[^<]*<\/title>/,
      '<title>Redaktion</title><link href="/icon.svg" rel="icon" type="image/svg+xml"/>',
    )
    .replace(/<script>([\s\S]*?)<\/script>/g, (_, code: string) => {
      const name = `inline-${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`;
      scripts.set(name, code);
      return `<script src="${siteFolders.studio}/static/${name}"></script>`;
    })
    .replace(/<h1>JavaScript disabled<\/h1><p>[\s\S]*?<\/p>/, noScript);
  return { html, scripts };
}

/** Removes fonts on other hosts from a stylesheet; the Studio then uses system fonts. */
export const withoutForeignFonts = (css: string): string =>
  css.replace(/@font-face\s*\{[^}]*https?:[^}]*\}/g, '');

const noScript =
  '<h1>JavaScript er slået fra</h1><p>Redaktionen bruger JavaScript. Slå det til i din browser, og genindlæs siden.</p>';
