export type LinkableHeading = { key: string; text: string };

type Fields = Readonly<Record<string, unknown>>;

export const headingLevels: Readonly<Record<string, number>> = { h2: 2, h3: 3, h4: 4 };

/** The words of a Portable Text block, without marks and surrounding space; empty for anything else. */
export function textOf(block: unknown): string {
  if (!isFields(block) || !Array.isArray(block.children)) return '';
  return block.children
    .map((child) => (isFields(child) && typeof child.text === 'string' ? child.text : ''))
    .join('')
    .trim();
}

/** The level of a heading block, 2 to 4; `undefined` for a block that is no heading. */
export function headingLevel(block: unknown): number | undefined {
  if (!isFields(block) || block._type !== 'block' || block.listItem !== undefined) return undefined;
  return typeof block.style === 'string' ? headingLevels[block.style] : undefined;
}

/**
 * The headings of a document that a link can point to, in order: those in its texts, and each block's own. The same
 * choice as the site makes when it gives headings their ids.
 */
export function headingsIn(document: unknown): LinkableHeading[] {
  if (!isFields(document)) return [];
  return [...listed(document.blocks).flatMap(headingsOfBlock), ...headingsOfText(document.body)];
}

function headingsOfBlock(block: Fields): LinkableHeading[] {
  return [
    ...(block._type === 'callout' ? [] : named(block._key, block.heading)),
    ...headingsOfText(block.content),
    ...listed(block._type === 'accordion' ? block.items : []).flatMap((item) => [
      ...named(item._key, item.title),
      ...headingsOfText(item.content),
    ]),
  ];
}

function headingsOfText(content: unknown): LinkableHeading[] {
  return listed(content).flatMap((block) =>
    headingLevel(block) === undefined ? [] : named(block._key, textOf(block)),
  );
}

function named(key: unknown, written: unknown): LinkableHeading[] {
  const text = typeof written === 'string' ? written.trim() : '';
  return typeof key === 'string' && text !== '' ? [{ key, text }] : [];
}

function listed(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
