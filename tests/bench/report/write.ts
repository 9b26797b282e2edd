import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Section } from './section.ts';
import { table } from './table.ts';

const marks = { begin: '<!-- measured: begin -->', end: '<!-- measured: end -->' };

/** All results as Markdown. `plots` is where the drawings lie, as a link from the file says it. */
export function markdown(sections: readonly Section[], runs: number, plots: string): string {
  const conditions = `\`npm run bench\`: all in one run, medians of ${runs}, on one machine with ${availableParallelism()} cores that also ran the browser and the load. Node ${process.versions.node}. Ratio: ours to the hand-written page's.`;
  const drawings = sections
    .flatMap((section) => section.plots ?? [])
    .map(({ name, alt }) => `![${alt}](${plots}/${name}.svg)`);
  return [conditions, table(sections), ...drawings].join('\n\n');
}

/** Writes results.md and the drawings into a folder. */
export async function writeResults(
  folder: string,
  sections: readonly Section[],
  runs: number,
): Promise<void> {
  await mkdir(join(folder, 'plots'), { recursive: true });
  for (const { name, svg } of sections.flatMap((section) => section.plots ?? [])) {
    await writeFile(join(folder, 'plots', `${name}.svg`), svg);
  }
  await writeFile(join(folder, 'results.md'), `# Measured\n\n${markdown(sections, runs, 'plots')}\n`);
}

/** Puts the results between the two marks in the README. Throws when they are not there. */
export async function showInReadme(file: string, results: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [before, rest] = text.split(marks.begin);
  const after = rest?.split(marks.end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`${file} lacks the lines ${marks.begin} and ${marks.end}, between which results stand.`);
  }
  await writeFile(file, `${before}${marks.begin}\n\n${results}\n\n${marks.end}${after}`);
}
