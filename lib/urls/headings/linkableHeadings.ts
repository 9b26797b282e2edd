/** A heading that a link can point to. `key` is its id on the page. */
export type LinkableHeading = { key: string; text: string };

type Fields = Readonly<Record<string, unknown>>;

/** Heading level by Portable Text style. */
export const headingLevels: Readonly<Record<string, 2 | 3 | 4>> = { h2: 2, h3: 3, h4: 4 };

/** Plain text of a Portable Text block, trimmed; empty for anything else. */
export function plainTextOf(block: unknown): string {
  if (!isFields(block) || !Array.isArray(block.children)) return '';
  return block.children
    .map((child) => (isFields(child) && typeof child.text === 'string' ? child.text : ''))
    .join('')
    .trim();
}

/** Level of a heading block, 2 to 4; `undefined` for any other block. */
export function headingLevel(block: unknown): 2 | 3 | 4 | undefined {
  if (!isFields(block) || block._type !== 'block') return undefined;
  return typeof block.style === 'string' ? headingLevels[block.style] : undefined;
}

/**
 * A heading of a document.
 *
 * `listed`: true if the page's table of contents includes it. Headings in accordions and callouts are not included.
 */
export type DocumentHeading = LinkableHeading & { level: 2 | 3 | 4; listed: boolean };

/**
 * Extracts the headings of a document in order: those in its rich text, and those of its blocks. The site and the Studio
 * both use it, so that editors can link to exactly the headings that have an id on the page.
 *
 * @param document raw from the content store, or as parsed by the site
 */
export function headingsOf(document: unknown): DocumentHeading[] {
  if (!isFields(document)) return [];
  return [...objectsIn(document.blocks).flatMap(headingsOfBlock), ...headingsOfText(document.body)];
}

/** The headings of a document that a link can point to, in order. */
export const linkableHeadings = (document: unknown): LinkableHeading[] =>
  headingsOf(document).map(({ key, text }) => ({ key, text }));

function headingsOfBlock(block: Fields): DocumentHeading[] {
  const isCallout = block._type === 'callout';
  return [
    ...(isCallout ? [] : toHeading(block._key, block.heading, 2)),
    ...headingsOfText(block.content, !isCallout),
    ...objectsIn(block._type === 'accordion' ? block.items : []).flatMap((item) => [
      ...toHeading(item._key, item.title, 3, false),
      ...headingsOfText(item.content, false),
    ]),
  ];
}

function headingsOfText(content: unknown, isListed = true): DocumentHeading[] {
  return objectsIn(content).flatMap((block) => {
    const level = headingLevel(block);
    return level === undefined ? [] : toHeading(block._key, plainTextOf(block), level, isListed);
  });
}

function toHeading(
  key: unknown,
  value: unknown,
  level: DocumentHeading['level'],
  isListed = true,
): DocumentHeading[] {
  const text = typeof value === 'string' ? value.trim() : '';
  return typeof key === 'string' && text !== '' ? [{ key, text, level, listed: isListed }] : [];
}

function objectsIn(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
