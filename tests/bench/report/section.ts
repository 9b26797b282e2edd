/** One line of the table: the measurement, and its result for each of the three servers. */
export type Row = {
  what: string;
  /** As text, such as "≤ 5". */
  target?: string | undefined;
  /** The site without nginx. */
  site?: string | undefined;
  /** The site behind nginx. */
  front?: string | undefined;
  /** The hand-written copy on nginx. */
  copy?: string | undefined;
  /** The value that is compared with the target, such as "0.98×". */
  ratio?: string | undefined;
  /** True if the target is met; absent without a target, or without a measured value to compare. */
  met?: boolean | undefined;
};

/** Results of one measurement. */
export type Section = { title: string; rows: Row[] };
