/** A piece of text with one look. */
export type Run = {
  text: string;
  strong?: boolean;
  em?: boolean;
  href?: string;
  /** Text of a program or a command: its quotation marks stay as they are. */
  code?: boolean;
};

/** The kind of a list, as Portable Text names it. */
export type ListKind = 'bullet' | 'number';

/** A paragraph, heading, quote or list item. */
export type PastedParagraph = {
  type: 'paragraph';
  style: 'normal' | 'blockquote';
  /** Heading level in the source, 1 to 6. */
  heading?: number;
  list?: { kind: ListKind; level: number };
  /** A caption, which a table next to it takes. */
  caption?: boolean;
  runs: Run[];
};

/** A table, as the site's table block stores it. */
export type PastedTable = {
  type: 'table';
  caption: string;
  headerRow: boolean;
  headerColumn: boolean;
  /** Rows of equal length. */
  rows: string[][];
};

/** A part of a pasted text, in the order of the source. */
export type PastedItem = PastedParagraph | PastedTable;

/** The whole text of a paragraph. */
export const textOf = ({ runs }: { runs: readonly Run[] }): string => runs.map(({ text }) => text).join('');
