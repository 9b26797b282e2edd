import { createHash } from 'node:crypto';
import { mediaFolders } from '#lib/model.ts';

/** The text of the image that a page is shared with. */
export type ShareCard = {
  /** May contain soft hyphens, at which a long word may be broken. */
  title: string;
  /** Titles of the pages above, from the top. */
  trail: readonly string[];
  siteName: string;
};

/** Part of the hash: raise it after a change of the drawing, so that the images get new addresses. */
const version = 1;

/**
 * Returns the path of a page's card: the document's id, and a hash of what the card says. A page whose title changes gets
 * a new image address, because networks keep the image of an address for months.
 *
 * @param id id of the document, or of a page that the site serves without one
 */
export const shareCardPath = (id: string, card: ShareCard): string =>
  `${mediaFolders.shareCards}/${id}-${hashOf(card)}.png`;

/** Returns the id in the last segment of a path that `shareCardPath` may have returned. */
export const readShareCardId = (file: string): string | undefined =>
  /^([\w.-]{1,200})-[a-f0-9]{12}\.png$/.exec(file)?.[1];

const hashOf = ({ title, trail, siteName }: ShareCard): string =>
  createHash('sha256')
    .update(JSON.stringify([version, title, trail, siteName]))
    .digest('hex')
    .slice(0, 12);
