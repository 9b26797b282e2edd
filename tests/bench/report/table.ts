import type { Row, Section } from './section.ts';

const columns = ['', 'target', 'site', 'site behind nginx', 'hand-written, on nginx', 'ratio', ''];

/** Formats all sections as one Markdown table, aligned so that its source is readable too. */
export function table(sections: readonly Section[]): string {
  const lines = sections.flatMap(({ title, rows }) => [
    [`**${title}**`, '', '', '', '', '', ''],
    ...rows.map(cells),
  ]);
  const widths = columns.map((name, at) =>
    Math.max(3, name.length, ...lines.map((line) => (line[at] ?? '').length)),
  );
  const row = (line: readonly string[]) =>
    `| ${widths.map((width, at) => (line[at] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [row(columns), rule, ...lines.map(row)].join('\n');
}

const cells = ({ what, target = '', site = '', front = '', copy = '', ratio = '', met }: Row) => [
  what,
  target,
  site,
  front,
  copy,
  ratio,
  met === undefined ? '' : met ? '✓' : '✗',
];
