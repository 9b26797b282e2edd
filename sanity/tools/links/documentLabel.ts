import { siteFolders } from '#lib/model.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { addressOf, type Slugs } from '#sanity/schema/preview/address.ts';

/** The fields from which the lists of links build a document's name and address. */
export type LabelledDocument = Slugs & {
  _id: string;
  _type: string;
  title?: unknown;
  name?: unknown;
  from?: unknown;
  code?: unknown;
};

/**
 * Returns the name of a document in a list, and its path on the site if it has one.
 *
 * @param typeTitle title of the document's schema type
 */
export function documentLabel(
  document: LabelledDocument,
  typeTitle: string,
): { title: string; address?: string } {
  const title = [document.title, document.name].find(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
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
        title: title === undefined ? 'Uden titel' : withoutSoftHyphens(title),
        ...(typeof document.slug === 'string' && { address: addressOf(document) }),
      };
  }
}

const textOr = (value: unknown, fallback: string): string =>
  typeof value === 'string' && value.trim() ? value : fallback;
