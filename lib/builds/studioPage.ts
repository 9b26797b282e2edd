import { createHash } from 'node:crypto';
import { siteFolders } from '#lib/model.ts';

/** The Studio's page as it is served, and the scripts that stood in it, by file name. */
export type StudioPage = { html: string; scripts: Map<string, string> };

/**
 * Makes the page that `sanity build` writes fit the site's rules: Danish, no script in the page itself (its policy
 * allows none), and nothing fetched from the vendor's hosts, neither its bridge nor its fonts.
 */
export function prepareStudioPage(built: string): StudioPage {
  const scripts = new Map<string, string>();
  const html = withoutForeignFonts(built)
    .replace('<html lang="en">', '<html lang="da">')
    .replace(/<script[^>]*\ssrc="https?:[^>]*><\/script>/g, '')
    // Its links to icons and manifest leave out the folder the Studio stands in.
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

/** A style sheet without the fonts that lie on other hosts; the Studio is then set in the reader's own. */
export const withoutForeignFonts = (css: string): string =>
  css.replace(/@font-face\s*\{[^}]*https?:[^}]*\}/g, '');

const noScript =
  '<h1>JavaScript er slået fra</h1><p>Redaktionen bruger JavaScript. Slå det til i din browser, og genindlæs siden.</p>';
