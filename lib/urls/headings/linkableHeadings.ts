export type LinkableHeading = { key: string; text: string };

type Fields = Readonly<Record<string, unknown>>;

export const headingLevels: Readonly<Record<string, 2 | 3 | 4>> = { h2: 2, h3: 3, h4: 4 };

/** The words of a Portable Text block, without marks and surrounding space; empty for anything else. */
export function plainTextOf(block: unknown): string {
  if (!isFields(block) || !Array.isArray(block.children)) return '';
  return block.children
    .map((child) => (isFields(child) && typeof child.text === 'string' ? child.text : ''))
    .join('')
    .trim();
}

/** The level of a heading block, 2 to 4; `undefined` for a block that is no heading. */
export function headingLevel(block: unknown): 2 | 3 | 4 | undefined {
  if (!isFields(block) || block._type !== 'block' || block.listItem !== undefined) return undefined;
  return typeof block.style === 'string' ? headingLevels[block.style] : undefined;
}

/**
 * A heading of a document.
 *
 * `listed`: it is part of the page's list of headings. What is folded away or stands beside the text is not.
 */
export type DocumentHeading = LinkableHeading & { level: 2 | 3 | 4; listed: boolean };

/**
 * Extracts the headings of a document in order: those in its texts, and each block's own. Site and Studio both use it, so
 * that an editor can link to what has an id on the page, and to nothing else.
 *
 * @param document as the store has it, or as the site has read it
 */
export function headingsOf(document: unknown): DocumentHeading[] {
  if (!isFields(document)) return [];
  return [...listed(document.blocks).flatMap(headingsOfBlock), ...headingsOfText(document.body)];
}

/** The headings of a document that a link can point to, in order. */
export const linkableHeadings = (document: unknown): LinkableHeading[] =>
  headingsOf(document).map(({ key, text }) => ({ key, text }));

function headingsOfBlock(block: Fields): DocumentHeading[] {
  const isCallout = block._type === 'callout';
  return [
    ...(isCallout ? [] : named(block._key, block.heading, 2)),
    ...headingsOfText(block.content, !isCallout),
    ...listed(block._type === 'accordion' ? block.items : []).flatMap((item) => [
      ...named(item._key, item.title, 3, false),
      ...headingsOfText(item.content, false),
    ]),
  ];
}

function headingsOfText(content: unknown, isListed = true): DocumentHeading[] {
  return listed(content).flatMap((block) => {
    const level = headingLevel(block);
    return level === undefined ? [] : named(block._key, plainTextOf(block), level, isListed);
  });
}

function named(
  key: unknown,
  written: unknown,
  level: DocumentHeading['level'],
  isListed = true,
): DocumentHeading[] {
  const text = typeof written === 'string' ? written.trim() : '';
  return typeof key === 'string' && text !== '' ? [{ key, text, level, listed: isListed }] : [];
}

function listed(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
