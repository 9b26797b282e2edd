import type { Block, BlockType } from '#lib/content/blocks/blockUnion.ts';
import type { File } from '#lib/content/fields/file.ts';
import { compareDanish } from '#lib/danish/format.ts';
import { mediaPath, widthsFor } from '#lib/images/mediaPath.ts';
import { joinParts, type Parts, type Writer } from './writer.ts';

type BlockOf<Type extends BlockType> = Extract<Block, { _type: Type }>;

/** Widest image (px) that the text links to. */
const maxImageWidth = 960;

/** The Markdown of each block type. The components show the same text, in the same order. */
const renderers: { [Type in BlockType]: (block: BlockOf<Type>, write: Writer) => Parts } = {
  richText: ({ content }, write) => [write.richText(content)],
  accordion: ({ heading, items }, write) => [
    write.heading(2, heading),
    ...items.flatMap(({ title, content }) => [write.heading(3, title), write.richText(content, 1)]),
  ],
  aims: ({ heading, intro, items }, write) => [
    write.heading(2, heading),
    write.paragraph(intro),
    write.list(items.map(({ text }) => write.line(text))),
  ],
  callout: ({ heading, tone, content }, write) => [
    quote(
      joinParts([
        `**${write.line(heading || write.texts.blocks.callout[tone])}**`,
        write.richText(content, 1),
      ]),
    ),
  ],
  downloads: ({ heading, files }, write) => [
    write.heading(2, heading),
    write.list(
      files.map(({ title, description, file }) =>
        [fileLink(title, file, write), description && write.line(description)].filter(Boolean).join(': '),
      ),
    ),
  ],
  factBox: ({ heading, facts }, write) => [write.heading(2, heading), factList(facts, write)],
  figure: ({ image, alt, decorative, caption, credit }, write) => {
    const width = widthsFor(image).findLast((each) => each <= maxImageWidth) ?? widthsFor(image)[0] ?? 320;
    const captions = [caption, credit && `${write.texts.blocks.credit}: ${credit}`].filter(
      (text) => text !== undefined,
    );
    return [
      !decorative && write.image(alt ?? '', mediaPath(image, width, 'jpg')),
      write.paragraph(captions.filter(Boolean).join(' · ')),
    ];
  },
  linkCards: ({ heading, intro, cards }, write) => [
    write.heading(2, heading),
    write.paragraph(intro),
    write.list(
      cards.flatMap(({ target, title, text }) => {
        const path = write.pathOf(target);
        return path === undefined ? [] : [card(write.link(title, path), [text], write)];
      }),
    ),
  ],
  networkGroupCards: ({ heading, intro, groups }, write) => [
    write.heading(2, heading),
    write.paragraph(intro),
    write.list(
      groups.map(({ _id, name, audience }) => card(write.link(name, write.pathOf(_id)), [audience], write)),
    ),
  ],
  standsBehind: ({ heading, intro, centreText, parties, groups }, write) => [
    write.heading(2, heading),
    write.paragraph(intro),
    write.list(
      Object.entries(write.texts.blocks.sides).flatMap(([side, heading]) => {
        const names = parties.filter((party) => party.side === side).map(({ name }) => name);
        if (names.length === 0) return [];
        return [`**${heading}:** ${write.line(write.formats.list(names.sort(compareDanish)))}`];
      }),
    ),
    write.paragraph(centreText),
    write.list(
      groups.map(({ _id, name, audience }) => card(write.link(name, write.pathOf(_id)), [audience], write)),
    ),
  ],
  table: ({ caption, headerRow, rows }, write) => [
    write.paragraph(caption),
    table(
      rows.map(({ cells }) => cells.map((cell) => write.line(cell))),
      headerRow,
    ),
  ],
  timeline: ({ heading, intro, items }, write) => [
    write.heading(2, heading),
    write.paragraph(intro),
    ...items.flatMap(({ date, title, text, organisations, source }) => [
      write.heading(3, `${write.formats.historicalDate(date)}: ${title}`),
      write.paragraph(text),
      organisations.length > 0 &&
        `${write.texts.blocks.parties(organisations.length)}: ${write.line(write.formats.list(organisations.map(({ name }) => name)))}`,
      source && `${write.texts.blocks.source}: ${write.link(source.label ?? source.href, source.href)}`,
    ]),
  ],
};

/** Returns the text of blocks as Markdown. */
export const blocksToMarkdown = (blocks: readonly Block[], write: Writer): string =>
  joinParts(
    blocks.map((block) => {
      // Each renderer accepts only its own block type; TypeScript cannot infer that from the lookup.
      const renderer = renderers[block._type] as (block: Block, write: Writer) => Parts;
      return joinParts(renderer(block, write));
    }),
  );

/** A list of terms and values. */
export const factList = (facts: readonly { label: string; value: string }[], write: Writer) =>
  write.list(facts.map(({ label, value }) => `**${write.line(label)}:** ${write.line(value)}`));

/** A link to a file, with its format and size. */
export function fileLink(title: string, file: File, write: Writer): string {
  const details = [
    file.extension.toUpperCase(),
    file.size === undefined ? '' : write.formats.size(file.size),
  ];
  return `${write.link(title, file.path)} (${details.filter(Boolean).join(', ')})`;
}

function card(link: string, texts: readonly (string | undefined)[], write: Writer): string {
  const text = texts
    .flatMap((each) => (each ? [write.line(each)] : []))
    .join('. ')
    .replaceAll('..', '.');
  return text ? `${link}: ${text}` : link;
}

const quote = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');

/** Markdown has no table without a header: its cells are then empty. A line break would end the row. */
function table(rows: readonly string[][], headerRow: boolean): string | undefined {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return undefined;
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  const [first = [], ...rest] = headerRow ? rows : [Array<string>(columns).fill(''), ...rows];
  return [line(first), line(Array<string>(columns).fill('---')), ...rest.map(line)].join('\n');
}
