import type { SanityClient } from '@sanity/client';
import { image } from '#lib/content/fields/image.ts';
import { shareRect } from './shareRect.ts';

/** Checks whether the content crops an image so, in a published document or a draft. */
export type CropIndex = {
  /**
   * @param file the image's file name, as in its URL
   * @param crop `left,top,width,height` in pixels
   * @throws Error if the content store does not respond, or too many lookups are waiting
   */
  has: (file: string, crop: string) => Promise<boolean>;
};

const documentsPerQuery = 100;
const query = `*[references($asset) && _id > $after] | order(_id) [0...${documentsPerQuery}]`;
const maxWaiting = 100;
const maxCached = 10_000;

/**
 * Looks up crops in the content, so that strangers cannot request arbitrary ones: an image has a fixed number of sizes,
 * but any number of crops. Known crops are cached; for any other, the store is queried, one image at a time.
 *
 * @param client returns the client to query with
 */
export function createCropIndex(client: () => SanityClient): CropIndex {
  const cached = new Set<string>();
  const waiting = new Map<string, Promise<void>>();
  let lastLoad = Promise.resolve();

  async function load(file: string): Promise<void> {
    for (let after = ''; ; ) {
      const asset = assetId(file);
      const documents = await client()
        .withConfig({ perspective: 'raw' })
        .fetch<{ _id: string }[]>(query, { asset, after }, { cache: 'no-store' });
      if (cached.size > maxCached) cached.clear();
      for (const crop of documents.flatMap((document) => cropsIn(document, asset)))
        cached.add(`${file} ${crop}`);
      after = documents.at(-1)?._id ?? '';
      if (documents.length < documentsPerQuery) return;
    }
  }

  /** Only a load that has not started is shared: a running one may have missed a crop that was saved meanwhile. */
  function enqueue(file: string): Promise<void> {
    const shared = waiting.get(file);
    if (shared) return shared;
    if (waiting.size >= maxWaiting) return Promise.reject(new Error('too many crops are being looked up'));
    const work = lastLoad.then(() => {
      waiting.delete(file);
      return load(file);
    });
    waiting.set(file, work);
    lastLoad = work.catch(() => {});
    return work;
  }

  return {
    async has(file, crop) {
      const key = `${file} ${crop}`;
      if (!cached.has(key)) await enqueue(file);
      return cached.has(key);
    },
  };
}

const assetId = (file: string) => `image-${file.replace('.', '-')}`;

/** Returns the crops of an image at any depth of a document, set by the editor or for the link preview, as `left,top,width,height`. */
function cropsIn(value: unknown, asset: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const nested = Object.values(value).flatMap((child) => cropsIn(child, asset));
  const isImage = 'asset' in value && (value.asset as { _ref?: unknown } | null)?._ref === asset;
  const parsed = isImage ? image.safeParse({ ...value, asset }).data : undefined;
  const own = parsed ? [parsed.rect, shareRect(parsed)] : [];
  return [
    ...nested,
    ...own.flatMap((rect) => (rect ? [rect.left, rect.top, rect.width, rect.height].join(',') : [])),
  ];
}
