import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEED } from '#lib/processes/startLake.ts';

/** Pages right below another one. */
const siblings = 10;

type Seeded = { _id: string; _type: string; title: string; lead?: string; slug: object };

/** A seed in a folder of its own. */
export type ManyPages = {
  /** The file. */
  seed: string;
  /** How many pages it makes, the front page among them. */
  pages: number;
  /** Addresses of the pages that were added, the deepest in the tree last. */
  added: string[];
  remove: () => Promise<void>;
};

/**
 * Writes a seed with the first content and as many further pages as make `count` in all, if it is fewer itself: copies
 * of its pages, with every kind of block they hold, in a tree ten wide.
 *
 * @param root the project's folder
 */
export async function writeManyPages(root: string, count: number): Promise<ManyPages> {
  const first = await readFile(join(root, SEED), 'utf8');
  const documents = first
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Seeded);
  const models = documents.filter(({ _type }) => _type === 'page');
  const addressed = documents.filter(({ slug }) => slug !== undefined).length;
  const lines = [first.trim()];
  const paths = [''];
  // The front page is one of the pages, and has no slug.
  for (let n = 1; n < count - addressed; n++) {
    const model = models[n % models.length] as Seeded;
    const above = Math.floor(n / siblings);
    paths.push(`${paths[above]}/side-${n}`);
    lines.push(
      JSON.stringify({
        ...model,
        _id: `page-kopi-${n}`,
        title: `${model.title} ${n}`,
        lead: `${model.lead ?? model.title} Side nummer ${n}.`,
        slug: { _type: 'slug', current: `side-${n}` },
        ...(above > 0 && { parent: { _type: 'reference', _ref: `page-kopi-${above}` } }),
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
