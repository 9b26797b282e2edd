import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/**
 * `npm run font` creates the site's fonts from Newsreader (SIL Open Font License 1.1). Run it after changing the characters,
 * the weights or the optical sizes.
 *
 * - `newsreader-da.woff2`, for browsers: reduced to the characters for Danish and English, and to the weights and optical
 *   size in the style sheet.
 * - `newsreader-cards.ttf`, for the images of link previews (lib/shareCard), which are made on the server: also with the
 *   larger optical sizes.
 */
const characters =
  ' !"#%&\'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz|~' +
  'ÆØÅæøåÉéÈèÊêËëÀàÁáÄäÖöÜüÓóÍíÇçÑñ«»–—‘’‚“”„…·•§©×½¼¾°−→\u00a0\u00ad\u2011';

const source = new URL(
  '../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  import.meta.url,
);
const font = await readFile(source);
const weights = { min: 400, max: 600, default: 400 };

async function write(name: string, options: Parameters<typeof subsetFont>[2]): Promise<void> {
  const subset = await subsetFont(font, characters, options);
  await writeFile(new URL(name, import.meta.url), subset);
  console.log(`${name}: ${subset.length} bytes`);
}

await write('newsreader-da.woff2', { targetFormat: 'woff2', variationAxes: { wght: weights, opsz: 24 } });
await write('newsreader-cards.ttf', {
  targetFormat: 'truetype',
  variationAxes: { wght: weights, opsz: { min: 24, max: 72, default: 24 } },
});
