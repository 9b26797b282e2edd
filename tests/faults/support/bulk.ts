import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SanityClient } from '@sanity/client';
import { SEED } from '#lib/processes/startLake.ts';

type Seeded = { _id: string; _type: string; title?: string; [field: string]: unknown };

/** A page of the bulk write: its path, and words that only its newest revision contains. */
export type BulkPage = { id: string; path: string; words: string; document: Seeded };

/**
 * Creates pages like those of the first content, ten below each.
 *
 * @param round part of the text, so that writing the pages again changes them
 */
export async function bulkPages(root: string, count: number, round: number): Promise<BulkPage[]> {
  const lines = (await readFile(join(root, SEED), 'utf8')).trim().split('\n');
  const models = lines.map((line) => JSON.parse(line) as Seeded).filter(({ _type }) => _type === 'page');
  const pages: BulkPage[] = [];
  for (let n = 0; n < count; n++) {
    const model = models[n % models.length] as Seeded;
    const parent = n < 10 ? undefined : pages[Math.floor(n / 10) - 1];
    const words = `Masseside ${n}, gang ${round}.`;
    const slug = `masse-${n}`;
    const id = `page-masse-${n}`;
    const document = {
      // Copies only the text blocks: image blocks would need the assets of the first content.
      ...{
        _id: id,
        _type: 'page',
        blocks: (model.blocks as { _type: string }[] | undefined)?.filter(isText),
      },
      title: `${model.title} ${n}`,
      lead: words,
      slug: { _type: 'slug', current: slug },
      ...(parent && { parent: { _type: 'reference', _ref: parent.id } }),
    };
    pages.push({ id, path: `${parent?.path ?? ''}/${slug}`, words, document });
  }
  return pages;
}

const isText = ({ _type }: { _type: string }) => ['richText', 'factBox', 'callout'].includes(_type);

/** Writes pages as a program does, a number of pages per transaction, one transaction after the other. */
export async function writePages(client: SanityClient, pages: readonly BulkPage[], perTransaction: number) {
  for (let from = 0; from < pages.length; from += perTransaction) {
    const transaction = client.transaction();
    for (const { document } of pages.slice(from, from + perTransaction))
      transaction.createOrReplace(document);
    await transaction.commit({ visibility: 'async' });
  }
}
