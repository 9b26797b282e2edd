import { createHash } from 'node:crypto';
import type { PageSummary } from '#lib/content/pageSummaries.ts';
import { defaultLanguage, languageOf } from '#lib/languages.ts';
import { siteFiles } from '#lib/model.ts';
import { escapeXml } from '#lib/text/escapeXml.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';

/** Title of the feed, also in the link that every page has to it. */
export const feedTitle = 'Nyt på siden';

const maxEntries = 50;

/** The date of a feed without dated pages: it must be some date, and must not change from render to render. */
const beforeAnyPage = '2004-01-01';

type Feed = {
  siteName: string;
  /** Public origin of the site, without a trailing slash. */
  origin: string;
  pages: readonly Pick<PageSummary, 'id' | 'path' | 'title' | 'news' | 'lastUpdated'>[];
  /** ISO 8601 date: news of later days is not yet in the feed. */
  today: string;
};

/** Returns the news of the Danish pages, the latest first, as an Atom feed (RFC 4287). */
export function atomFeed({ siteName, origin, pages, today }: Feed): string {
  const danish = pages.filter(({ path }) => languageOf(path) === defaultLanguage);
  const entries = danish
    .flatMap(({ news, ...page }) => (news && news.date <= today ? [{ ...page, ...news }] : []))
    .sort((a, b) => b.date.localeCompare(a.date) || a.path.localeCompare(b.path))
    .slice(0, maxEntries);
  const self = origin + siteFiles.feed;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">',
    `  <id>${escapeXml(self)}</id>`,
    `  <title>${plain(`${feedTitle}: ${siteName}`)}</title>`,
    `  <updated>${instant(entries[0]?.date ?? newestDay(danish, today))}</updated>`,
    `  <author><name>${plain(siteName)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(`${origin}/`)}"/>`,
    `  <icon>${escapeXml(origin + siteFiles.favicon)}</icon>`,
    ...entries.map(({ id, path, title, date, text }) =>
      [
        '  <entry>',
        `    <id>${entryId(id, date)}</id>`,
        `    <title>${plain(title)}</title>`,
        `    <link rel="alternate" type="text/html" href="${escapeXml(origin + path)}"/>`,
        `    <published>${instant(date)}</published>`,
        `    <updated>${instant(date)}</updated>`,
        `    <summary>${plain(text)}</summary>`,
        '  </entry>',
      ].join('\n'),
    ),
    '</feed>',
    '',
  ].join('\n');
}

/** The day of the newest change of a page. Required even in a feed without entries (RFC 4287, 4.1.1). */
const newestDay = (pages: Feed['pages'], today: string): string =>
  pages
    .flatMap(({ lastUpdated }) => (lastUpdated !== undefined && lastUpdated <= today ? [lastUpdated] : []))
    .sort()
    .at(-1) ?? beforeAnyPage;

const plain = (text: string) => escapeXml(withoutSoftHyphens(text));

/** News has a day and no time. Midnight in UTC is on the same day in Denmark. */
const instant = (day: string) => `${day}T00:00:00Z`;

/**
 * A UUID (RFC 9562, version 8) of a document's news of one day. It stays the same if the page moves, so that readers do
 * not see the entry again; a new date is a new entry.
 */
function entryId(id: string, date: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([id, date]))
    .digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...groups, hex.slice(20, 32)].join('-')}`;
}
