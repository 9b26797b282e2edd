import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/**
 * `npm run font` creates the site's font: Newsreader (SIL Open Font License 1.1), reduced to the characters for Danish and
 * English, and to the weights and optical size in the style sheet. Run it after changing either.
 */
const characters =
  ' !"#%&\'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz|~' +
  'ÆØÅæøåÉéÈèÊêËëÀàÁáÄäÖöÜüÓóÍíÇçÑñ«»–—‘’‚“”„…·•§©×½¼¾°−→\u00a0\u00ad\u2011';

const source = new URL(
  '../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  import.meta.url,
);
const target = new URL('./newsreader-da.woff2', import.meta.url);

const font = await subsetFont(await readFile(source), characters, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 600, default: 400 }, opsz: 24 },
});
await writeFile(target, font);
console.log(`${target.pathname.split('/').pop()}: ${font.length} bytes`);
