/** One line of the table: what was measured, and what it came to on each of the three. */
export type Row = {
  what: string;
  /** In words, such as »≤ 5«. */
  target?: string | undefined;
  /** The site by itself. */
  site?: string | undefined;
  /** The site behind nginx. */
  front?: string | undefined;
  /** The hand-written copy on nginx. */
  copy?: string | undefined;
  /** What the target is held against, such as »0.98×«. */
  ratio?: string | undefined;
  /** Whether the target is met; absent where there is none, or where nothing was measured to hold against it. */
  met?: boolean | undefined;
};

/** What one stage measured. */
export type Section = { title: string; rows: Row[]; plots?: Plot[] };

export type Plot = {
  /** The file, without its folder and ending. */
  name: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  svg: string;
};
