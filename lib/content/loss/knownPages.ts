import { z } from 'zod';
import { routedTypes } from '#lib/model.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import type { RoutedPage } from '#lib/urls/siteTree.ts';
import { readCacheFile, writeCacheFile } from './cacheFile.ts';

const file = 'known-pages.json';

const storedPages = z.array(
  z.object({
    id: z.string(),
    type: z.enum(routedTypes),
    title: z.string(),
    slug: z.string(),
    path: z.string(),
    parentId: z.string().optional(),
    sectionId: z.string().optional(),
    hidden: z.boolean(),
    order: z.number().optional(),
    translationOf: z.string().optional(),
  }),
);

/** Shared by the whole process, because pages and proxy are separate bundles. */
const memory = processGlobal('known-pages', () => ({
  pages: undefined as Promise<readonly RoutedPage[] | undefined> | undefined,
}));

/** Returns the pages of the last trusted response, also from before a restart; `undefined` if there was none. */
export function knownPages(): Promise<readonly RoutedPage[] | undefined> {
  memory.pages ??= read();
  return memory.pages;
}

async function read(): Promise<readonly RoutedPage[] | undefined> {
  const parsed = storedPages.safeParse(await readCacheFile(file));
  return parsed.success
    ? parsed.data.map((page) => ({ ...page, parentId: page.parentId, order: page.order }))
    : undefined;
}

/** Stores the pages of a trusted response, in memory and on disk. The next response is compared with them. */
export async function saveKnownPages(pages: readonly RoutedPage[]): Promise<void> {
  const before = await knownPages();
  memory.pages = Promise.resolve(pages);
  if (!before || !isSame(before, pages)) await writeCacheFile(file, pages);
}

/** An edit of other fields is no reason to write the whole file. */
const comparedFields = ['id', 'path', 'title', 'hidden', 'order', 'sectionId', 'translationOf'] as const;

function isSame(before: readonly RoutedPage[], pages: readonly RoutedPage[]): boolean {
  return (
    before.length === pages.length &&
    pages.every((page, index) => comparedFields.every((field) => page[field] === before[index]?.[field]))
  );
}
