import { portableTextToMarkdown } from '@portabletext/markdown';
import type {
  ExternalLink,
  headingStyles,
  InternalLink,
  PortableText,
  TextBlock,
} from '#lib/content/fields/portableText.ts';
import { type Formats, formatsIn } from '#lib/i18n/formats.ts';
import { type Texts, textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';
import { withOutlineLevels } from './outlineLevels.ts';

/** A paragraph, a heading, a list or a table in Markdown; empty and missing ones are left out. */
export type Parts = readonly (string | undefined | false)[];

/** Writes the parts of a page as Markdown (CommonMark, and tables as on GitHub). */
export type Writer = {
  /** The words that the page shows beside its content, and its dates and sizes. */
  texts: Texts;
  formats: Formats;
  /** Text on one line, with Markdown's own characters escaped. */
  line(text: string): string;
  heading(level: number, text: string | undefined): string | undefined;
  paragraph(text: string | undefined): string | undefined;
  list(items: readonly string[]): string | undefined;
  /** A link with an absolute address; only the text if there is no address. `to`: a path of this site, or a URL. */
  link(text: string, to: string | undefined): string;
  /** A picture of this site. */
  image(alt: string, path: string): string;
  /** An absolute URL. */
  url(path: string): string;
  /** Text with headings, lists and links. The headings are lowered by `headingOffset` levels. */
  richText(content: PortableText, headingOffset?: 0 | 1): string | undefined;
  pathOf(id: string): string | undefined;
};

type Site = { addresses: Pick<SiteTree, 'pathOf'>; origin: string; language: Language };

export function createWriter({ addresses, origin, language }: Site): Writer {
  const url = (path: string) => (path.startsWith('/') ? origin + path : path);
  const pathOf = (id: string) => addresses.pathOf(id);
  const escaped = (text: string) => withoutSoftHyphens(portableTextToMarkdown([asBlock(text)]));
  const line = (text: string) => escaped(text.replace(/\s+/g, ' ').trim());
  // A single bracket is text elsewhere, but ends the text of a link.
  const label = (text: string) => line(text).replace(/(?<!\\)[[\]]/g, '\\$&');
  const link = (text: string, to: string | undefined) =>
    to === undefined ? line(text) : `[${label(text)}](${inLink(url(to))})`;
  return {
    texts: textsIn(language),
    formats: formatsIn(language),
    line,
    link,
    image: (alt, path) => `![${label(alt)}](${inLink(url(path))})`,
    url,
    pathOf,
    heading: (level, text) => (text ? `${'#'.repeat(level)} ${line(text)}` : undefined),
    paragraph: (text) => (text ? escaped(text) : undefined),
    list: (items) =>
      items.length === 0 ? undefined : items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n'),
    richText(content, headingOffset = 0) {
      if (content.length === 0) return undefined;
      const heading = (style: (typeof headingStyles)[number]) => {
        const level = Number(style.slice(1)) + headingOffset;
        return ({ children = '' }) => `${'#'.repeat(level)} ${children.replace(/\s*\n\s*/g, ' ')}`;
      };
      const markdown = portableTextToMarkdown(
        withOutlineLevels(content) as Parameters<typeof portableTextToMarkdown>[0],
        {
          block: {
            h2: heading('h2'),
            h3: heading('h3'),
            h4: heading('h4'),
          },
          marks: {
            link: ({ children, value }) => `[${children}](${inLink((value as ExternalLink).href)})`,
            internalLink: ({ children, value }) => {
              const { target, heading } = value as InternalLink;
              const path = pathOf(target);
              return path === undefined
                ? children
                : `[${children}](${url(path)}${heading ? `#${heading}` : ''})`;
            },
          },
        },
      );
      return withoutSoftHyphens(markdown);
    },
  };
}

/** Joins parts with empty lines between them. */
export const joinParts = (parts: Parts): string => parts.filter(Boolean).join('\n\n');

const asBlock = (text: string): TextBlock => ({
  _type: 'block',
  _key: 'text',
  style: 'normal',
  listItem: undefined,
  level: 1,
  children: [{ _type: 'span', _key: 'span', text, marks: [] }],
  markDefs: [],
});

/** Encodes the characters that would end the address of a link. */
const inLink = (address: string): string =>
  address.replace(/[()<>\s\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
