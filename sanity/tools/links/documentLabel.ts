import { siteFolders } from '#lib/model.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { addressOf, type Slugs } from '#sanity/schema/preview/address.ts';

/** A document as the lists of links name it: by what an editor knows it by, and where a visitor finds it. */
export type LabelledDocument = Slugs & {
  _id: string;
  _type: string;
  title?: unknown;
  name?: unknown;
  from?: unknown;
  code?: unknown;
};

/**
 * The name of a document in a list, and its address on the site if it has one.
 *
 * @param typeTitle what its type is called in the Studio
 */
export function documentLabel(
  document: LabelledDocument,
  typeTitle: string,
): { title: string; address?: string } {
  const own = [document.title, document.name].find(
    (each): each is string => typeof each === 'string' && each.trim() !== '',
  );
  switch (document._type) {
    case 'homePage':
      return { title: typeTitle, address: '/' };
    case 'siteSettings':
      return { title: typeTitle };
    case 'redirect':
      return { title: textOr(document.from, 'Uden adresse') };
    case 'shortLink':
      return { title: document.code ? `${siteFolders.shortLinks}/${document.code}` : 'Uden kode' };
    default:
      return {
        title: own === undefined ? 'Uden titel' : withoutSoftHyphens(own),
        ...(typeof document.slug === 'string' && { address: addressOf(document) }),
      };
  }
}

const textOr = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value.trim() ? value : otherwise;
