import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type BrowserContextOptions, chromium } from '@playwright/test';
import { lakeClient } from './e2e/support/lakeClient.ts';
import { startSite } from './e2e/support/testSite.ts';
import { pictures } from './helpScreens/pictures.ts';
import { takePicture } from './helpScreens/takePicture.ts';
import { ensureBrowser } from './run/browser.ts';
import { browserFlags } from './run/browserFlags.ts';
import { makeTestBuild } from './run/testBuild.ts';

/**
 * `npm run screens:help` takes the pictures of sanity/README.md again, from the Studio of a test build with the first
 * content. `npm run screens:help -- udgiv billede` takes only some. A picture that cannot be taken is named at the end, and
 * its old file stays.
 */
const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'sanity/help');
const token = 'editor-token-of-the-help-screens';
const options: BrowserContextOptions = {
  viewport: { width: 1200, height: 760 },
  locale: 'da-DK',
  timezoneId: 'Europe/Copenhagen',
  colorScheme: 'light',
  reducedMotion: 'reduce',
};

const only = process.argv.slice(2);
const executablePath = await ensureBrowser();
if (!executablePath)
  throw new Error('There is no Chromium and none could be installed: install one and try again.');
await makeTestBuild(root);
await mkdir(folder, { recursive: true });
const site = await startSite({ env: { LAKE_EDITOR_TOKEN: token } });
const browser = await chromium.launch({ executablePath, args: browserFlags });
const failed: string[] = [];
try {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(60_000);
  const desk = { page, site, colleague: lakeClient(site, token) };
  for (const { name, show, always } of pictures) {
    const isWanted = only.length === 0 || only.includes(name);
    if (!isWanted && !always) continue;
    try {
      const marked = await show(desk);
      if (isWanted) await takePicture(page, join(folder, `${name}.webp`), marked);
    } catch (cause) {
      failed.push(name);
      console.error(`${name}:`, cause);
    }
  }
} finally {
  await browser.close();
  await site.stop();
}
console.log(`${folder}${failed.length > 0 ? `: not taken: ${failed.join(', ')}` : ''}`);
process.exitCode = failed.length > 0 ? 1 : 0;
