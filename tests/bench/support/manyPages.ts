import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frontPageIds } from '#lib/model.ts';
import { SEED } from '#lib/processes/startLake.ts';

/** Number of child pages of a page. */
const siblings = 10;

type Seeded = {
  _id: string;
  _type: string;
  title: string;
  lead?: string;
  slug: object;
  translationOf?: object;
  parent?: object;
};

/** A seed in its own folder. */
export type ManyPages = {
  /** Path of the file. */
  seed: string;
  /** Number of pages in it, including the front page. */
  pages: number;
  /** Paths of the added pages, the deepest ones last. */
  added: string[];
  remove: () => Promise<void>;
};

/**
 * Writes a seed with the first content, and copies of its pages until there are `count` pages. The copies contain
 * every kind of block, in a tree ten wide.
 *
 * @param root the project's folder
 */
export async function writeManyPages(root: string, count: number): Promise<ManyPages> {
  const first = await readFile(join(root, SEED), 'utf8');
  const documents = first
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Seeded);
  const models = documents
    .filter(({ _type, _id, translationOf }) => _type === 'page' && _id !== frontPageIds.en && !translationOf)
    .map(({ parent, ...fields }) => fields);
  const addressed = documents.filter(({ slug }) => slug !== undefined).length;
  const lines = [first.trim()];
  const paths = [''];
  // The front page counts as a page, and has no slug.
  for (let n = 1; n < count - addressed; n++) {
    const model = models[n % models.length] as (typeof models)[number];
    const parentIndex = Math.floor(n / siblings);
    paths.push(`${paths[parentIndex]}/side-${n}`);
    lines.push(
      JSON.stringify({
        ...model,
        _id: `page-kopi-${n}`,
        title: `${model.title} ${n}`,
        lead: `${model.lead ?? model.title} Side nummer ${n}.`,
        slug: { _type: 'slug', current: `side-${n}` },
        ...(parentIndex > 0 && { parent: { _type: 'reference', _ref: `page-kopi-${parentIndex}` } }),
      }),
    );
  }
  const dir = await mkdtemp(join(tmpdir(), 'vaeksthus-pages-'));
  const seed = join(dir, 'pages.ndjson');
  await writeFile(seed, `${lines.join('\n')}\n`);
  await cp(join(root, SEED, '../images'), join(dir, 'images'), { recursive: true });
  return {
    seed,
    pages: addressed + paths.length,
    added: paths.slice(1),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
