import { z } from 'zod';
import { safeHref } from '#lib/links/safeHref.ts';
import { listOf } from './lenient.ts';
import { documentId, key } from './text.ts';

export const headingStyles = ['h2', 'h3', 'h4'] as const;
const styles = ['normal', ...headingStyles, 'blockquote'] as const;
const decorators = ['strong', 'em'] as const;

/** Projection of a Portable Text field: a link to a document becomes the id of its target. */
export const portableTextProjection = /* groq */ `[]{
  _key, _type, style, listItem, level,
  children[]{_key, _type, text, marks},
  markDefs[]{_key, _type, href, heading, "target": reference._ref}
}`;

const span = z.object({
  _type: z.literal('span'),
  _key: key.catch('span'),
  text: z.string(),
  marks: listOf('marks', z.string()),
});

const link = z.object({
  _type: z.literal('link'),
  _key: z.string(),
  href: z.unknown().transform((href, context) => {
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

const textBlock = z
  .object({
    _type: z.literal('block'),
    _key: key,
    style: z.enum(styles).catch('normal'),
    listItem: z.enum(['bullet', 'number']).optional().catch(undefined),
    level: z.int().min(1).max(5).catch(1),
    children: listOf('children', span),
    markDefs: listOf('markDefs', z.discriminatedUnion('_type', [link, internalLink])),
  })
  .transform((block) => {
    // A mark that names neither a decorator nor a link of this block means nothing: its text stays, plain.
    const known = new Set<string>([...decorators, ...block.markDefs.map((mark) => mark._key)]);
    return {
      ...block,
      children: block.children.map((child) => ({
        ...child,
        marks: [...new Set(child.marks.filter((mark) => known.has(mark)))],
      })),
    };
  });

/** Text with headings, lists, quotes and links. What is malformed is left out, the rest stays. */
export const portableText = (name: string) => listOf(name, textBlock);

export type TextBlock = z.output<typeof textBlock>;
export type PortableText = TextBlock[];
export type InternalLink = z.output<typeof internalLink>;
export type ExternalLink = z.output<typeof link>;

/** The words of a block without their marks. */
export function plainText(block: TextBlock): string {
  return block.children.map((child) => child.text).join('');
}

/** True when the block is a heading with words in it. */
export function isHeading(block: TextBlock): boolean {
  return (
    (headingStyles as readonly string[]).includes(block.style) &&
    block.listItem === undefined &&
    plainText(block).trim() !== ''
  );
}
