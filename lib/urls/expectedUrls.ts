import { siteFolders } from '#lib/model.ts';
import type { LinkData } from './linkData.ts';
import { normalizePath } from './normalize/normalizePath.ts';

/** A URL that links may point to, and why the site is expected to answer there. */
export type ExpectedUrl = {
  /** Normalized path from the root; `undefined` if the source is not a valid path. */
  path: string | undefined;
  /** The source of the path, and its original spelling if that differs. */
  reason: string;
  /** True if the document that the path belongs to is currently not published. */
  isUnpublished?: boolean;
};

/** Sample segment: one path stands for all paths below a prefix redirect. */
const samplePathBelow = 'en-adresse-derunder';

/**
 * Lists every path that must resolve, each once: public pages, the address history, and the former addresses,
 * redirects and short links that editors entered.
 */
export function expectedUrls(data: LinkData): ExpectedUrl[] {
  const unpublished = new Set(data.withoutAddress);
  const all: ExpectedUrl[] = [
    ...data.pages.map(({ id, path }) => ({ path, reason: `path of ${id}` })),
    ...data.records.flatMap(({ id, addresses }) =>
      addresses.map(({ path }) => ({
        ...parse(path, `address history of ${id}`),
        isUnpublished: unpublished.has(id),
      })),
    ),
    ...data.former.map(({ id, path }) => ({
      ...parse(path, `former address of ${id}`),
      isUnpublished: unpublished.has(id),
    })),
    ...data.redirects.flatMap(({ from, below, target = '' }) =>
      [
        parse(from, 'redirect'),
        ...(below ? [parse(`${from}/${samplePathBelow}`, `prefix redirect from ${from}`)] : []),
      ].map((entry) => ({ ...entry, isUnpublished: unpublished.has(target) })),
    ),
    ...data.shortLinks.map(({ code, target }) => ({
      ...parse(`${siteFolders.shortLinks}/${code}`, 'short link'),
      isUnpublished: unpublished.has(target),
    })),
  ];
  return [...new Map(all.reverse().map((entry) => [entry.path ?? entry.reason, entry])).values()].reverse();
}

function parse(text: string, reason: string): ExpectedUrl {
  const path = normalizePath(text);
  return { path, reason: path === text ? reason : `${reason}, written as ${JSON.stringify(text)}` };
}
