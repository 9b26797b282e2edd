import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './run/browser.ts';
import { browserFlags } from './run/browserFlags.ts';

/**
 * `npm run screens` takes screenshots of every page of a running site at four widths, light and dark, and in print,
 * and writes them to .data/screens. `URL` names the site (default: the one `npm start` serves).
 */
const site = process.env.URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
const folder = join(import.meta.dirname, '../.data/screens');
const widths = [320, 390, 768, 1440];
const schemes = ['light', 'dark'] as const;

const sitemap = await (await fetch(`${site}/sitemap.xml`)).text();
const pageUrls = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  (match) => new URL(match[1] ?? '/').pathname,
);
const paths = [...pageUrls, '/findes-ikke', '/soeg?q=ledelse', '/soeg?q=ingenting'];
const fileName = (path: string) => path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'forside';

await mkdir(folder, { recursive: true });
const executable = await ensureBrowser();
if (!executable)
  throw new Error('There is no Chromium and none could be installed: install one and try again.');
const browser = await chromium.launch({ executablePath: executable, args: browserFlags });
try {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      for (const path of paths) {
        await page.goto(site + path);
        await page.evaluate(async () => {
          // Images further down are lazy; a full-page screenshot needs all of them.
          for (const image of document.images) image.loading = 'eager';
          await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
          await document.fonts.ready;
        });
        await page.screenshot({
          path: join(folder, `${fileName(path)}-${width}-${colorScheme}.png`),
          fullPage: true,
        });
      }
      await page.close();
    }
  }
  const page = await browser.newPage();
  for (const path of paths) {
    await page.goto(site + path);
    await page.pdf({ path: join(folder, `${fileName(path)}.pdf`), format: 'A4' });
  }
} finally {
  await browser.close();
}
console.log(`${paths.length} pages: ${folder}`);
