import type { Block } from '#lib/content/blocks/blockUnion.ts';
import { type PortableText, plainText } from '#lib/content/fields/portableText.ts';
import { formatHistoricalDate } from '#lib/danish/format.ts';

/** Returns the plain text of a Portable Text value, one paragraph per line. */
export const portableTextToPlainText = (content: PortableText): string => content.map(plainText).join('\n');

/** Returns the visible text of blocks, one paragraph per line. */
export function blocksToPlainText(blocks: readonly Block[]): string {
  return blocks.flatMap(textsOf).filter(Boolean).join('\n');
}

function textsOf(block: Block): (string | undefined)[] {
  switch (block._type) {
    case 'richText':
      return [portableTextToPlainText(block.content)];
    case 'callout':
      return [block.heading, portableTextToPlainText(block.content)];
    case 'aims':
      return [block.heading, block.intro, ...block.items.map((item) => item.text)];
    case 'timeline':
      return [
        block.heading,
        block.intro,
        ...block.items.flatMap((item) => [
          `${formatHistoricalDate(item.date)}: ${item.title}`,
          item.text,
          item.organisations.map((organisation) => organisation.name).join(', '),
        ]),
      ];
    case 'standsBehind':
      return [
        block.heading,
        block.intro,
        block.centreText,
        ...block.parties.map((party) => party.name),
        ...block.groups.flatMap((group) => [group.name, group.audience]),
      ];
    case 'networkGroupCards':
      return [
        block.heading,
        block.intro,
        ...block.groups.flatMap((group) => [group.name, group.audience, group.lead]),
      ];
    case 'factBox':
      return [block.heading, ...block.facts.map((fact) => `${fact.label}: ${fact.value}`)];
    case 'figure':
      return [block.alt, block.caption];
    case 'downloads':
      return [block.heading, ...block.files.flatMap((file) => [file.title, file.description])];
    case 'accordion':
      return [
        block.heading,
        ...block.items.flatMap((item) => [item.title, portableTextToPlainText(item.content)]),
      ];
    case 'linkCards':
      return [block.heading, block.intro];
    case 'table':
      return [block.caption, ...block.rows.map((row) => row.cells.join(' '))];
  }
}
