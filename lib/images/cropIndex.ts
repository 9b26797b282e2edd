import type { SanityClient } from '@sanity/client';
import { image } from '#lib/content/fields/image.ts';

/** Finds out whether a crop of a picture is one that an editor has made, in a published document or a draft. */
export type CropIndex = {
  /**
   * @param file the picture's name, as in its address
   * @param crop `left,top,width,height` in pixels
   * @throws Error when the content store gives no answer, or too many ask
   */
  has: (file: string, crop: string) => Promise<boolean>;
};

const documentsPerQuery = 100;
const query = `*[references($asset) && _id > $after] | order(_id) [0...${documentsPerQuery}]`;
const maxWaiting = 100;
const maxKnown = 10_000;

/**
 * Looks crops up in the content, so that strangers cannot have pictures made in crops of their own choice: a picture has
 * a fixed number of sizes, but any number of crops. A crop that was found is remembered; for any other the store is asked,
 * one picture at a time.
 */
export function createCropIndex(client: () => SanityClient): CropIndex {
  const known = new Set<string>();
  const waiting = new Map<string, Promise<void>>();
  let last = Promise.resolve();

  async function load(file: string): Promise<void> {
    for (let after = ''; ; ) {
      const asset = assetId(file);
      const documents = await client()
        .withConfig({ perspective: 'raw' })
        .fetch<{ _id: string }[]>(query, { asset, after }, { cache: 'no-store' });
      if (known.size > maxKnown) known.clear();
      for (const crop of documents.flatMap((document) => cropsIn(document, asset)))
        known.add(`${file} ${crop}`);
      after = documents.at(-1)?._id ?? '';
      if (documents.length < documentsPerQuery) return;
    }
  }

  /** Only a load that has not begun is shared: one that has may have missed a crop that was saved meanwhile. */
  function enqueue(file: string): Promise<void> {
    const shared = waiting.get(file);
    if (shared) return shared;
    if (waiting.size >= maxWaiting) return Promise.reject(new Error('too many crops are being looked up'));
    const work = last.then(() => {
      waiting.delete(file);
      return load(file);
    });
    waiting.set(file, work);
    last = work.catch(() => {});
    return work;
  }

  return {
    async has(file, crop) {
      const key = `${file} ${crop}`;
      if (!known.has(key)) await enqueue(file);
      return known.has(key);
    },
  };
}

const assetId = (file: string) => `image-${file.replace('.', '-')}`;

/** The crops of a picture, wherever in a document it stands. */
function cropsIn(value: unknown, asset: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap((each) => cropsIn(each, asset));
  const own = 'asset' in value && (value.asset as { _ref?: unknown } | null)?._ref === asset;
  const rect = own ? image.safeParse({ ...value, asset }).data?.rect : undefined;
  return rect ? [...below, [rect.left, rect.top, rect.width, rect.height].join(',')] : below;
}
