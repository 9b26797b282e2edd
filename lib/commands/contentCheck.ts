import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '#lib/cli/runCommand.ts';
import { readSettings } from '#lib/cli/settings.ts';
import { type ContentReport, checkContent } from '#lib/contentCheck/checkContent.ts';
import { type ContentSource, fileSource, storeSource } from '#lib/contentCheck/contentSource.ts';
import { parseCheckOptions } from '#lib/contentCheck/options.ts';
import { jsonReport } from '#lib/contentCheck/report/jsonReport.ts';
import { sarifReport } from '#lib/contentCheck/report/sarifReport.ts';
import { textReport } from '#lib/contentCheck/report/textReport.ts';
import { todayInDenmark } from '#lib/contentRules/checkDocument.ts';
import { countLine } from '#lib/contentRules/severities.ts';
import { locateDocuments } from '#lib/transfer/archive.ts';
import { withContentStore } from '#lib/transfer/contentStore.ts';

/** Exit codes besides 0, as of grep and diff: something was found, or nothing could be checked. */
const FOUND = 1;
const FAILED = 2;

const reports = { text: textReport, json: jsonReport, sarif: sarifReport };

// `npm run content:check`: checks the content with the same rules as the Studio. Progress goes to standard error.
await runCommand(async () => {
  try {
    const { file, format, failOn, drafts, output } = parseCheckOptions();
    const settings = await readSettings(process.cwd(), process.env);
    const siteHost = new URL(settings.env.siteUrl).host;
    const check = (source: ContentSource) =>
      checkContent(source, { today: todayInDenmark(), siteHost, drafts, onProgress });
    const report = file
      ? await checkExport(file, check)
      : await withContentStore('export', { root: process.cwd(), ...settings }, (store) =>
          check(storeSource(store)),
        );
    const text = `${reports[format](report)}\n`;
    if (output === undefined) await write(text);
    else {
      await writeFile(output, text);
      console.error(`${output}: ${countLine(report.findings)}`);
    }
    const failing = failOn === 'error' ? ['error'] : ['error', 'warning'];
    return report.findings.some(({ severity }) => failing.includes(severity)) ? FOUND : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
}, 130);

async function checkExport(
  file: string,
  check: (source: ContentSource) => Promise<ContentReport>,
): Promise<ContentReport> {
  const temp = await mkdtemp(join(tmpdir(), 'vaeksthus-check-'));
  try {
    const { ndjson } = await locateDocuments(file, temp);
    return await check(fileSource(ndjson, file));
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

function onProgress(phase: 'read' | 'check', documents: number): void {
  if (documents % 1_000 === 0)
    console.error(`${documents} documents ${phase === 'read' ? 'read' : 'checked'} …`);
}

/** Waits until everything is written: `runCommand` ends the process, which would cut off a pipe. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
