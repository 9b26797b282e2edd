import type { Block } from '#lib/content/blocks/blockUnion.ts';
import { blocksToPlainText } from '#lib/content/blocks/blockUnion.ts';
import { eventLines, type Timeline } from '#lib/content/blocks/timeline.ts';
import { type PortableText, plainText } from '#lib/content/fields/portableText.ts';
import { defaultLanguage, type Language } from '#lib/languages.ts';
import { headingLevel, plainTextOf } from '#lib/urls/headings/linkableHeadings.ts';

/** A part of a page: what follows a heading. `anchor`: the heading's id; absent before the first heading. */
export type Section = { anchor?: string; heading?: string; text: string };

const lists: ReadonlySet<Block['_type']> = new Set(['linkCards', 'networkGroupCards', 'standsBehind']);

/** The blocks with a text of their own: the others show what is on other pages. */
export const withoutLists = (blocks: readonly Block[]): Block[] =>
  blocks.filter(({ _type }) => !lists.has(_type));

/** Splits a page's blocks at their headings. A block without a heading continues the section before it. */
export function sectionsOfBlocks(blocks: readonly Block[], language: Language = defaultLanguage): Section[] {
  return merged(
    blocks.flatMap((block): Section[] => {
      if (block._type === 'richText') return sectionsOfText(block.content);
      if (block._type === 'accordion') {
        const items = block.items.map(({ _key, title, content }) => ({
          ...{ anchor: _key, heading: title, text: lines(content) },
        }));
        return [...headed(block._key, block.heading, ''), ...items];
      }
      if (block._type === 'timeline') return sectionsOfTimeline(block, language);
      const { heading, text } = split(block, language);
      // A callout's heading is no heading of the page.
      return block._type === 'callout'
        ? [{ text: [heading, text].filter(Boolean).join('\n') }]
        : headed(block._key, heading, text);
    }),
  );
}

/** Splits a text at its headings. */
export function sectionsOfText(content: PortableText): Section[] {
  const sections: Section[] = [{ text: '' }];
  for (const block of content) {
    const last = sections.at(-1);
    if (headingLevel(block) !== undefined)
      sections.push({ anchor: block._key, heading: plainTextOf(block), text: '' });
    else if (last) last.text = [last.text, plainText(block)].filter(Boolean).join('\n');
  }
  return merged(sections);
}

const lines = (content: PortableText): string => content.map(plainText).join('\n');

const headed = (anchor: string, heading: string | undefined, text: string): Section[] =>
  heading ? [{ anchor, heading, text }] : [{ text }];

/** An event of a timeline is as much as a heading. It has no id of its own: its link leads to the timeline. */
function sectionsOfTimeline(block: Timeline, language: Language): Section[] {
  const { heading = '' } = block;
  const events = block.items.map((item): Section => {
    const lines = eventLines(item, language);
    return { ...(heading && { anchor: block._key }), heading: lines[0] ?? '', text: lines.join('\n') };
  });
  return [...headed(block._key, heading, block.intro ?? ''), ...events];
}

function split(block: Block, language: Language): { heading: string | undefined; text: string } {
  const heading = 'heading' in block ? block.heading : undefined;
  const text = blocksToPlainText([{ ...block, heading: undefined } as Block], language);
  return { heading, text };
}

/** Appends sections without a heading to the one before, and drops empty ones. */
function merged(sections: readonly Section[]): Section[] {
  const result: Section[] = [];
  for (const section of sections) {
    const last = result.at(-1);
    if (section.heading === undefined && last)
      last.text = [last.text, section.text].filter(Boolean).join('\n');
    else if (section.heading !== undefined || section.text !== '') result.push({ ...section });
  }
  return result;
}
