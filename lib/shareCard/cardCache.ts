import { type ShareCard, shareCardPath } from './card.ts';
import { renderCard } from './renderCard.ts';

/** About 40 kB each. Caches in front of the site keep an image for a year, so few are rendered twice. */
const maxImages = 60;

const images = new Map<string, Promise<Buffer<ArrayBuffer>>>();
let lastRender: Promise<unknown> = Promise.resolve();

/**
 * Returns the image of a card. Each is rendered once, and one at a time, so that requests for many cards leave the
 * processor to visitors of pages.
 *
 * @param id as in `shareCardPath`
 */
export function getCardImage(id: string, card: ShareCard): Promise<Buffer<ArrayBuffer>> {
  const key = shareCardPath(id, card);
  const image = images.get(key) ?? renderNext(key, card);
  // The most recently used are last.
  images.delete(key);
  images.set(key, image);
  for (const oldest of [...images.keys()].slice(0, Math.max(0, images.size - maxImages)))
    images.delete(oldest);
  return image;
}

/** Returns an image that is still in memory. @param path from `shareCardPath` */
export const renderedCardImage = (path: string): Promise<Buffer<ArrayBuffer>> | undefined => images.get(path);

function renderNext(key: string, card: ShareCard): Promise<Buffer<ArrayBuffer>> {
  const image = lastRender.then(() => renderCard(card));
  lastRender = image.catch(() => images.delete(key));
  return image;
}
