import { getPublishedId } from '@sanity/client/csm';
import { findReferences } from '#lib/contentRules/document/findReferences.ts';
import { compareDanish } from '#lib/danish/format.ts';
import { slugProjection } from '#sanity/schema/preview/address.ts';
import { documentLabel, type LabelledDocument } from '#sanity/tools/links/documentLabel.ts';

/** An image or a file in the store. */
export type Asset = {
  _id: string;
  _createdAt: string;
  url: string;
  /** Its address below the host of the store. */
  path?: string;
  mimeType?: string;
  extension?: string;
  size?: number;
  originalFilename?: string;
  width?: number;
  height?: number;
};

/** A document that uses an asset, with the words that it gives the asset: an alt text, or the title of a link. */
export type Use = { id: string; document: LabelledDocument; words: string[] };

/** An asset as the library lists it. */
export type LibraryItem = { asset: Asset; name: string; uses: Use[]; words: string[] };

/** More than an editor could look through. The newest are kept. */
const maxAssets = 5_000;

/** All assets of a kind, the newest first. */
export const assetsQuery = `*[_type == $type] | order(_createdAt desc) [0...${maxAssets}] {
  _id, _createdAt, url, path, mimeType, extension, size, originalFilename,
  "width": metadata.dimensions.width, "height": metadata.dimensions.height
}`;

/** All versions of the documents that use one of the assets. */
export const usesQuery = `*[references($ids) && !(_id in path("versions.**"))]{..., ${slugProjection}}`;

/**
 * Adds to each asset the documents that use it, in alphabetical order. A document and its draft count as one.
 *
 * @param titleOf returns the title of a document type
 */
export function libraryItems(
  assets: readonly Asset[],
  documents: readonly LabelledDocument[],
  titleOf: (type: string) => string,
): LibraryItem[] {
  const uses = new Map<string, Map<string, Use>>();
  // A draft comes last, and gives the name of a document that has both versions.
  for (const document of [...documents].sort(publishedFirst)) {
    for (const { target, path } of findReferences(document)) {
      const id = getPublishedId(document._id);
      const ofAsset = uses.get(target) ?? new Map<string, Use>();
      const words = [...(ofAsset.get(id)?.words ?? []), ...wordsFor(document, path)];
      uses.set(target, ofAsset.set(id, { id, document, words: [...new Set(words)] }));
    }
  }
  const label = ({ document }: Use) => documentLabel(document, titleOf(document._type)).title;
  return assets.map((asset) => {
    const ofAsset = [...(uses.get(asset._id)?.values() ?? [])];
    return {
      asset,
      // Files from a Mac have decomposed letters: å as a and a ring.
      name: asset.originalFilename?.normalize() ?? `Uden navn.${asset.extension ?? ''}`,
      uses: ofAsset.sort((a, b) => compareDanish(label(a), label(b))),
      words: [...new Set(ofAsset.flatMap((use) => use.words))],
    };
  });
}

const publishedFirst = (a: LabelledDocument, b: LabelledDocument) =>
  Number(a._id.startsWith('drafts.')) - Number(b._id.startsWith('drafts.'));

/** The words beside an asset: the alt text of an image, the title of a file. A block holds them, or the field itself does. */
function wordsFor(document: object, path: readonly unknown[]): string[] {
  // The last two segments are the field of the asset and `asset` itself.
  const holders = [path.slice(0, -1), path.slice(0, -2)].map((part) => valueAt(document, part));
  return holders.flatMap((holder) =>
    isFields(holder) && holder !== document ? [holder.alt, holder.title].filter(isText) : [],
  );
}

const valueAt = (value: unknown, path: readonly unknown[]): unknown =>
  path.reduce((parent, segment) => {
    if (typeof segment === 'string' || typeof segment === 'number') {
      return isFields(parent) ? parent[segment] : undefined;
    }
    const key = isFields(segment) ? segment._key : undefined;
    return Array.isArray(parent) ? parent.find((each) => isFields(each) && each._key === key) : undefined;
  }, value);

const isFields = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Returns the items whose file name, words or documents contain every word of a search, in any order and anywhere. */
export function searchItems(
  items: readonly LibraryItem[],
  search: string,
  titleOf: (type: string) => string,
): LibraryItem[] {
  const wanted = fold(search).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...items];
  return items.filter(({ name, words, uses }) => {
    const titles = uses.map(({ document }) => documentLabel(document, titleOf(document._type)).title);
    const text = fold([name, ...words, ...titles].join('\n'));
    return wanted.every((word) => text.includes(word));
  });
}

const fold = (text: string): string => text.normalize().toLocaleLowerCase('da');

/**
 * True if a field accepts an asset.
 *
 * @param accept as of a file input: »image/*«, »application/pdf,.docx«; empty for everything
 */
export function isAccepted({ mimeType = '', extension = '' }: Asset, accept: string): boolean {
  const kinds = accept.split(',').map((kind) => kind.trim().toLowerCase());
  return kinds.some(
    (kind) =>
      kind === '' ||
      kind === '*/*' ||
      kind === mimeType.split(';')[0] ||
      kind === `.${extension}` ||
      (kind.endsWith('/*') && mimeType.startsWith(kind.slice(0, -1))),
  );
}
