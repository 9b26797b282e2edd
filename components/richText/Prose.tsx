import {
  PortableText,
  type PortableTextBlockComponent,
  type PortableTextMarkComponent,
  type PortableTextReactComponents,
} from '@portabletext/react';
import { LegacyAnchors } from '#components/layout/LegacyAnchors.tsx';
import type {
  ExternalLink,
  headingStyles,
  InternalLink,
  PortableText as Text,
  TextBlock,
} from '#lib/content/fields/portableText.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';
import { isSkippedLevel, nestLists } from './nestLists.ts';

type Props = {
  content: Text;
  addresses: SiteTree;
  /** Number of levels to lower the headings by: 1 if the text is inside a section with its own heading. */
  headingOffset?: 0 | 1;
  className?: string;
};

type Style = TextBlock['style'];
type Mark = ExternalLink['_type'] | InternalLink['_type'];

/** Renders Portable Text: paragraphs, headings with ids, lists, quotes and links. Renders nothing for empty text. */
export function Prose({ content, addresses, headingOffset = 0, className = '' }: Props) {
  if (content.length === 0) return null;
  return (
    <div className={`prose ${className}`}>
      <PortableText
        value={nestLists(content)}
        components={componentsFor(addresses, headingOffset)}
        onMissingComponent={false}
      />
    </div>
  );
}

function componentsFor(addresses: SiteTree, headingOffset: 0 | 1): Partial<PortableTextReactComponents> {
  const heading = (style: (typeof headingStyles)[number]): PortableTextBlockComponent => {
    const level = Math.min(Number(style.slice(1)) + headingOffset, 6);
    const Tag = `h${level}` as 'h2';
    return ({ children, value }) => (
      <Tag id={value._key}>
        <LegacyAnchors of={value as TextBlock} />
        {children}
      </Tag>
    );
  };
  return {
    block: {
      normal: ({ children }) => <p>{children}</p>,
      h2: heading('h2'),
      h3: heading('h3'),
      h4: heading('h4'),
      blockquote: ({ children }) => <blockquote>{children}</blockquote>,
    } satisfies Record<Style, PortableTextBlockComponent>,
    listItem: ({ children, value }) => (
      <li className={isSkippedLevel(value) ? 'skipped' : undefined}>{children}</li>
    ),
    marks: {
      strong: ({ children }) => <strong>{children}</strong>,
      em: ({ children }) => <em>{children}</em>,
      link: ({ children, value }) => <a href={(value as ExternalLink).href}>{children}</a>,
      internalLink: ({ children, value }) => {
        const { target, heading: id } = value as InternalLink;
        const path = addresses.pathOf(target);
        // A link to an unpublished document is rendered as plain text.
        return path === undefined ? children : <a href={id ? `${path}#${id}` : path}>{children}</a>;
      },
    } satisfies Record<Mark | 'strong' | 'em', PortableTextMarkComponent>,
  };
}
