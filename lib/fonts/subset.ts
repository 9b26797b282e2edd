import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/**
 * Makes the site's one face: Newsreader (SIL Open Font License 1.1), cut down to the letters that Danish and English
 * need, and to the weights and optical sizes the style sheet asks for. Run by `npm run font` after changing either.
 */
const letters =
  ' !"#%&\'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz|~' +
  'ÆØÅæøåÉéÈèÊêËëÀàÁáÄäÖöÜüÓóÍíÇçÑñ«»–—‘’‚“”„…·•§©×½¼¾°−→\u00a0\u00ad\u2011';

const source = new URL(
  '../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  import.meta.url,
);
const target = new URL('./newsreader-da.woff2', import.meta.url);

const font = await subsetFont(await readFile(source), letters, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 600, default: 400 }, opsz: 24 },
});
await writeFile(target, font);
console.log(`${target.pathname.split('/').pop()}: ${font.length} bytes`);
