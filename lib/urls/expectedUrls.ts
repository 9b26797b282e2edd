import { siteFolders } from '#lib/model.ts';
import type { LinkData } from './linkData.ts';
import { normalizePath } from './normalize/normalizePath.ts';

/** An address that somebody may have a link to, and why the site is expected to answer there. */
export type ExpectedUrl = {
  /** From the root, as the site spells it; `undefined` where nothing can be read from what was written. */
  path: string | undefined;
  /** What was written, and where it stands. */
  reason: string;
  /** The document that the address belongs to is not published at the moment. */
  isUnpublished?: boolean;
};

/** What stands for all the addresses below a redirect's own. */
const samplePathBelow = 'en-adresse-derunder';

/**
 * Every address that must lead somewhere: what is public, what the ledger says ever was, and what editors wrote down as
 * former addresses, redirects and short links. Each once.
 */
export function expectedUrls(data: LinkData): ExpectedUrl[] {
  const away = new Set(data.withoutAddress);
  const all: ExpectedUrl[] = [
    ...data.pages.map(({ id, path }) => ({ path, reason: `the address of ${id}` })),
    ...data.records.flatMap(({ id, addresses }) =>
      addresses.map(({ path }) => ({ ...read(path, `ledger of ${id}`), isUnpublished: away.has(id) })),
    ),
    ...data.former.map(({ id, path }) => ({
      ...read(path, `former address of ${id}`),
      isUnpublished: away.has(id),
    })),
    ...data.redirects.flatMap(({ from, below, target = '' }) =>
      [
        read(from, 'redirect'),
        ...(below
          ? [read(`${from}/${samplePathBelow}`, `redirect from ${from} and all that lies below`)]
          : []),
      ].map((each) => ({ ...each, isUnpublished: away.has(target) })),
    ),
    ...data.shortLinks.map(({ code, target }) => ({
      ...read(`${siteFolders.shortLinks}/${code}`, 'short link'),
      isUnpublished: away.has(target),
    })),
  ];
  return [...new Map(all.reverse().map((each) => [each.path ?? each.reason, each])).values()].reverse();
}

function read(written: string, why: string): ExpectedUrl {
  const path = normalizePath(written);
  return { path, reason: path === written ? why : `${why}, written as ${JSON.stringify(written)}` };
}
