import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Section } from './section.ts';
import { table } from './table.ts';

const notes = `Ratios compare with \`tests/bench/handwritten/formaal.html\`: the same page as a person would write it, with the same
font, images and headers, compressed beforehand and served by nginx. Where Lighthouse simulates a slow phone from a quick
visit, the page's process has priority over all others, if the system allows it (\`uninterrupted\` in
\`tests/bench/support/startBrowser.ts\`): a phone has processors for the rest, and on two of them the figure mostly counted how
often a page was interrupted. \`npm run bench -- --only load --runs 1\` measures one part and leaves this file as it is.

\`Cross-Origin-Opener-Policy\` is sent on every navigation except direct ones (\`Sec-Fetch-Site: none\`), which have no opener.
It would force a process swap there: about 100 ms on a phone for no security gain (\`lib/headers/openerPolicy.ts\`). Lighthouse
visits directly. The hand-written page does the same.`;

/** Formats all results as Markdown. */
function markdown(sections: readonly Section[], runs: number): string {
  const conditions = `\`npm run bench\`: all in one run, medians of ${runs}, on one machine with ${availableParallelism()} cores that also ran the browser and the load. Node ${process.versions.node}. Ratio: ours to the hand-written page's.`;
  return [conditions, table(sections), notes].join('\n\n');
}

/** Writes RESULTS.md to a folder. */
export async function writeResults(
  folder: string,
  sections: readonly Section[],
  runs: number,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'RESULTS.md'), `# Measured\n\n${markdown(sections, runs)}\n`);
}
