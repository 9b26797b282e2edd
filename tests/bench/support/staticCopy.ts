import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The hand-written copy of the page. */
export const handwritten = 'formaal.html';

/** Path of the site's own page beside the copy, as a file. */
export const ownPage = '/site';

/** A page of one word beside it: its result is the cost of the browser itself. */
export const oneWord = '/hej';
const oneWordHtml =
  '<!doctype html><html lang="da"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hej</title><p>Hej</p>';

/** A folder for a server of static files. */
export type StaticFolder = {
  folder: string;
  /** Response headers of the site's page, which the copy sends too. */
  headers: Headers;
  remove: () => Promise<void>;
};

/**
 * Creates the folder of the hand-written page with the site's own font and images, and compresses its files at the
 * highest level.
 *
 * @param siteUrl source of the images: the copy has them in the same sizes and formats
 */
export async function layOutCopy(root: string, siteUrl: string): Promise<StaticFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'vaeksthus-copy-'));
  await cp(join(root, 'tests/bench/handwritten'), folder, { recursive: true });
  await cp(join(root, 'lib/fonts/newsreader-da.woff2'), join(folder, 'newsreader.woff2'));
  await cp(join(root, 'app/icon.svg'), join(folder, 'icon.svg'));
  const pageResponse = await fetch(`${siteUrl}/formaal`);
  const page = await pageResponse.text();
  await writeFile(join(folder, `${ownPage}.html`), page);
  await writeFile(join(folder, `${oneWord}.html`), oneWordHtml);
  await cp(join(root, 'sanity/content/images/drivhus.svg'), join(folder, 'drivhus.svg'));
  for (const name of await readdir(folder))
    if (/\.(html|svg)$/.test(name)) await compress(join(folder, name));
  return {
    folder,
    headers: pageResponse.headers,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await writeFile(`${file}.br`, brotliCompressSync(bytes, { params }));
  await writeFile(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
}
