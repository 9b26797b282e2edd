import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { MB, seconds } from '../report/numbers.ts';
import type { Section } from '../report/section.ts';
import { writeManyPages } from '../support/manyPages.ts';
import { peakMemory } from '../support/peakMemory.ts';

const documents = 10_000;
const maxMs = 30_000;
const memoryIntervalMs = 200;

/** `npm run content:check` of an export: how long it takes with many documents, and how much memory. */
export async function checkingContent(root: string): Promise<Section> {
  const pages = await writeManyPages(root, documents);
  try {
    const { ms, peakBytes } = await runCheck(root, pages.seed);
    return {
      title: `content:check of ${documents.toLocaleString('en')} documents`,
      rows: [
        {
          ...{ what: 'from start to end, with the report as JSON', target: `≤ ${maxMs / 1000} s` },
          ...{ site: seconds(ms), met: ms <= maxMs },
        },
        { what: 'peak memory (RSS)', site: MB(peakBytes) },
      ],
    };
  } finally {
    await pages.remove();
  }
}

/** Copies of the first content have findings, such as pages without links: the command exits with 1. */
const expectedCodes: readonly (number | null)[] = [0, 1];

async function runCheck(root: string, file: string): Promise<{ ms: number; peakBytes: number }> {
  const command = join(root, 'lib/commands/contentCheck.ts');
  const started = performance.now();
  const child = spawn(process.execPath, [command, file, '--format', 'json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let report = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    report += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    errors += chunk;
  });
  let peakBytes = 0;
  const sampling = setInterval(async () => {
    peakBytes = Math.max(peakBytes, await peakMemory(child.pid ?? 0));
  }, memoryIntervalMs);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const ms = performance.now() - started;
  clearInterval(sampling);
  const checked = expectedCodes.includes(code) ? (JSON.parse(report) as { documents: number }).documents : 0;
  if (checked < documents)
    throw new Error(`content:check ended with ${code} after ${checked} documents: ${errors}`);
  return { ms, peakBytes };
}
