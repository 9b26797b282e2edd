import { z } from 'zod';
import { safeHref } from '#lib/urls/safeHref.ts';
import { lenientArray, typedUnknown } from '../lenientZod.ts';
import { documentId, hasVisibleText, key } from './text.ts';

export const headingStyles = ['h2', 'h3', 'h4'] as const;
const isHeadingStyle = (style: string): boolean => headingStyles.some((heading) => heading === style);
const styles = ['normal', ...headingStyles, 'blockquote'] as const;
const decorators = ['strong', 'em'] as const;

/** Projection of a Portable Text field. A reference in a link is replaced by the id of its target. */
export const portableTextProjection = /* groq */ `[]{
  _key, _type, style, listItem, level,
  children[]{_key, _type, text, marks},
  markDefs[]{_key, _type, href, heading, "target": reference._ref}
}`;

const span = z.object({
  _type: z.literal('span'),
  _key: key.catch('span'),
  text: z.string(),
  marks: lenientArray('marks', z.string()),
});

const link = z.object({
  _type: z.literal('link'),
  _key: z.string(),
  href: typedUnknown<string>().transform((href, context) => {
    const safe = safeHref(href);
    if (safe !== undefined) return safe;
    context.addIssue({ code: 'custom', message: 'not an https, mailto or tel address' });
    return z.NEVER;
  }),
});

const internalLink = z.object({
  _type: z.literal('internalLink'),
  _key: z.string(),
  target: documentId,
  heading: key.optional().catch(undefined),
});

/** As deep as the Studio's editor goes. */
const maxListLevel = 10;

/** Level of a list item. Imported text may have it as a string, or as 0. */
const listLevel = typedUnknown<number>().transform((value) => {
  const level = typeof value === 'object' ? 1 : Number(value) || 1;
  return Math.min(maxListLevel, Math.max(1, Math.round(level)));
});

const textBlock = z
  .object({
    _type: z.literal('block'),
    _key: key,
    style: z.enum(styles).catch('normal'),
    listItem: z.enum(['bullet', 'number']).optional().catch(undefined),
    level: listLevel,
    children: lenientArray('children', span),
    markDefs: lenientArray('markDefs', z.discriminatedUnion('_type', [link, internalLink])),
  })
  .transform((block) => {
    const links = new Set(block.markDefs.map((mark) => mark._key));
    return {
      ...block,
      // A numbered heading, pasted from Word, is both. It is meant as a heading: that is how the Studio shows it.
      listItem: isHeadingStyle(block.style) ? undefined : block.listItem,
      style: block.listItem && !isHeadingStyle(block.style) ? 'normal' : block.style,
      children: block.children.map((child) => ({ ...child, marks: validMarks(child, links) })),
    };
  });

/**
 * Returns the decorators of a span and at most one link. Links cannot be nested, and a link needs visible text. Unknown
 * marks are dropped; the text is kept.
 */
function validMarks({ text, marks }: z.output<typeof span>, links: ReadonlySet<string>): string[] {
  const link = hasVisibleText(text) ? marks.find((mark) => links.has(mark)) : undefined;
  const plain = decorators.filter((decorator) => marks.includes(decorator) && !links.has(decorator));
  return link === undefined ? plain : [...plain, link];
}

/**
 * Schema for text with headings, lists, quotes and links. Malformed parts are left out, and so are lines without visible
 * text: as a heading, one would be announced without a name.
 */
export const portableText = (name: string) =>
  lenientArray(name, textBlock).transform((lines) => lines.filter((line) => hasVisibleText(plainText(line))));

export type TextBlock = z.output<typeof textBlock> & HasAliases;
export type PortableText = TextBlock[];
export type InternalLink = z.output<typeof internalLink>;
export type ExternalLink = z.output<typeof link>;

/** Returns the text of a block without its marks. */
export function plainText(block: TextBlock): string {
  return block.children.map((child) => child.text).join('');
}

/** Returns the visible text, one paragraph per line. */
export const portableTextToPlainText = (content: PortableText): string => content.map(plainText).join('\n');

/** `aliases`: former ids of a reworded heading, under which old links still reach it. */
export type HasAliases = { aliases?: readonly string[] };
