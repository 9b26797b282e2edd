import { z } from 'zod';
import { routedTypes } from '#lib/model.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import type { RoutedPage } from '#lib/urls/siteTree.ts';
import { readCacheFile, writeCacheFile } from './cacheFile.ts';

const file = 'known-pages.json';

const stored = z.array(
  z.object({
    id: z.string(),
    type: z.enum(routedTypes),
    title: z.string(),
    slug: z.string(),
    path: z.string(),
    parentId: z.string().optional(),
    changed: z.string(),
    hidden: z.boolean(),
    order: z.number().optional(),
  }),
);

/** One for the process: pages and proxy are bundled apart. */
const memory = processGlobal('known-pages', () => ({
  pages: undefined as Promise<readonly RoutedPage[] | undefined> | undefined,
}));

/** The pages that the store was last believed to have, before a restart too; `undefined` when it never was. */
export function knownPages(): Promise<readonly RoutedPage[] | undefined> {
  memory.pages ??= read();
  return memory.pages;
}

async function read(): Promise<readonly RoutedPage[] | undefined> {
  const parsed = stored.safeParse(await readCacheFile(file));
  return parsed.success
    ? parsed.data.map((page) => ({ ...page, parentId: page.parentId, order: page.order }))
    : undefined;
}

/** Remembers the pages that the store has, on disk too: what is missing from the next answer is measured by them. */
export async function saveKnownPages(pages: readonly RoutedPage[]): Promise<void> {
  const before = await knownPages();
  memory.pages = Promise.resolve(pages);
  if (!before || !isSame(before, pages)) await writeCacheFile(file, pages);
}

/** Compared without their dates: a page that is merely edited is no reason to write all of them. */
const compared = ['id', 'path', 'title', 'hidden', 'order'] as const;

function isSame(before: readonly RoutedPage[], pages: readonly RoutedPage[]): boolean {
  return (
    before.length === pages.length &&
    pages.every((page, index) => compared.every((field) => page[field] === before[index]?.[field]))
  );
}
