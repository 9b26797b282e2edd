import { readFile, writeFile } from 'node:fs/promises';
import type { Measurement } from './fault.ts';

const head = `# Faults

\`npm run test:faults\` breaks parts of the running system on purpose, all of it on one machine. Each section is the last run of
one test.
`;

/**
 * Replaces the section of one test in the results file.
 *
 * @param names all tests, in the order of their sections
 */
export async function saveResults(
  file: string,
  names: readonly string[],
  name: string,
  rows: readonly Measurement[],
): Promise<void> {
  const sections = readSections(await readFile(file, 'utf8').catch(() => ''));
  sections.set(name, section(name, rows, new Date()));
  const inOrder = names.flatMap((each) => sections.get(each) ?? []);
  await writeFile(file, [head, ...inOrder].join('\n'));
}

/** @internal The sections of a results file, by the name of their test. */
export function readSections(text: string): Map<string, string> {
  const [, ...parts] = text.split(/^(?=## )/m);
  return new Map(parts.map((part) => [/^## (\w+)/.exec(part)?.[1] ?? '', `${part.trimEnd()}\n`]));
}

function section(name: string, rows: readonly Measurement[], now: Date): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
  const lines = rows.map(
    (row) =>
      `| ${cell(row.name)} | ${cell(row.target)} | ${cell(row.measured)} | ${row.passed ? '✓' : '✗'} |`,
  );
  const table = ['| test | target | measured | |', '| --- | --- | --- | --- |', ...lines].join('\n');
  return `## ${name}\n\n${now.toISOString().slice(0, 10)}\n\n${table}\n`;
}
