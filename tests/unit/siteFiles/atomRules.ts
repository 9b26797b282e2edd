import { JSDOM } from 'jsdom';

const atom = 'http://www.w3.org/2005/Atom';

/** An element with a date as RFC 3339 writes it, with an offset. */
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Children of a feed and of an entry, with how often each may occur (RFC 4287, 4.1.1 and 4.1.2). */
const occurrences: Record<'feed' | 'entry', Record<string, [min: number, max: number]>> = {
  feed: {
    id: [1, 1],
    title: [1, 1],
    updated: [1, 1],
    author: [0, Infinity],
    link: [0, Infinity],
    icon: [0, 1],
    subtitle: [0, 1],
    entry: [0, Infinity],
  },
  entry: {
    id: [1, 1],
    title: [1, 1],
    updated: [1, 1],
    published: [0, 1],
    summary: [0, 1],
    content: [0, 1],
    author: [0, Infinity],
    link: [0, Infinity],
  },
};

/**
 * Checks a feed against the rules of RFC 4287 that do not depend on the reader.
 *
 * @returns what is wrong; empty for a valid feed
 * @throws DOMException if the text is not well-formed XML
 */
export function atomComplaints(text: string): string[] {
  const { document } = new JSDOM(text, { contentType: 'application/xml' }).window;
  const feed = document.documentElement;
  if (feed.localName !== 'feed' || feed.namespaceURI !== atom) return ['the root is no Atom feed'];
  const entries = childrenOf(feed, 'entry');
  const ids = [feed, ...entries].map((each) => textOf(each, 'id'));
  return [
    ...structureOf(feed, 'feed'),
    ...entries.flatMap((entry) => structureOf(entry, 'entry')),
    ...(new Set(ids).size < ids.length ? ['two entries have one id'] : []),
    // 4.1.1: without an author, every entry must have one. 4.1.2: without content, an entry must have an alternate link.
    ...(childrenOf(feed, 'author').length === 0 &&
    entries.some((each) => childrenOf(each, 'author').length === 0)
      ? ['neither the feed nor an entry has an author']
      : []),
    ...entries
      .filter((entry) => relationsOf(entry).length === 0)
      .map(() => 'an entry has neither content nor a link'),
    ...(childrenOf(feed, 'link').some((link) => link.getAttribute('rel') === 'self')
      ? []
      : ['no link to itself']),
  ];
}

function structureOf(parent: Element, name: 'feed' | 'entry'): string[] {
  const rules = occurrences[name];
  const children = [...parent.children];
  const unknown = children.filter(
    (child) => child.namespaceURI !== atom || !Object.hasOwn(rules, child.localName),
  );
  const counts = Object.entries(rules).flatMap(([child, [min, max]]) => {
    const count = childrenOf(parent, child).length;
    return count < min || count > max ? [`${name} has ${count} × ${child}`] : [];
  });
  const dates = ['updated', 'published'].flatMap((child) => childrenOf(parent, child));
  const addresses = [...childrenOf(parent, 'id'), ...childrenOf(parent, 'icon')].map(
    (each) => each.textContent ?? '',
  );
  const links = childrenOf(parent, 'link').map((link) => link.getAttribute('href') ?? '');
  const relations = relationsOf(parent);
  return [
    ...unknown.map((child) => `${name} has an unknown ${child.localName}`),
    ...counts,
    ...dates.flatMap(({ textContent }) =>
      dateTime.test(textContent ?? '') && !Number.isNaN(Date.parse(textContent ?? ''))
        ? []
        : [`no date: ${textContent}`],
    ),
    ...[...addresses, ...links]
      .filter((each) => !URL.canParse(each))
      .map((each) => `no absolute IRI: ${each}`),
    ...childrenOf(parent, 'author').flatMap((author) =>
      textOf(author, 'name') ? [] : ['an author without a name'],
    ),
    ...(textOf(parent, 'title') ? [] : [`${name} has an empty title`]),
    // 4.1.1, 4.1.2: no two alternates of one type and language.
    ...(new Set(relations).size < relations.length ? ['two alternate links of one type'] : []),
  ];
}

const relationsOf = (parent: Element): string[] =>
  childrenOf(parent, 'link')
    .filter((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate')
    .map((link) => `${link.getAttribute('type')} ${link.getAttribute('hreflang')}`);

const childrenOf = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((child) => child.localName === name && child.namespaceURI === atom);

const textOf = (parent: Element, name: string): string =>
  childrenOf(parent, name)[0]?.textContent?.trim() ?? '';
