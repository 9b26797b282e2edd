import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { childEnv } from '#lib/processes/childEnv.ts';

const startScript = resolve(import.meta.dirname, '../../../lib/commands/start.ts');

/** A minimal lake: it rejects a seed that is not JSON, and answers health checks. */
const LAKE = `
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
try {
  for (const line of readFileSync(process.env.LAKE_SEED, 'utf8').split('\\n')) if (line) JSON.parse(line);
} catch {
  console.error('lake: the seed is broken in line 1: correct it');
  process.exit(1);
}
createServer((_, response) => response.end('{"status":"ok"}')).listen(Number(process.env.LAKE_PORT), '127.0.0.1');
`;

/** Creates a folder that `npm start` accepts as the project, with the minimal lake in place of the real one. */
export async function createFakeProject(
  seed = '{"_id":"a"}',
): Promise<{ root: string; remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'stand-in-'));
  await mkdir(join(root, 'sanity/lake'), { recursive: true });
  await mkdir(join(root, 'sanity/content'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await writeFile(join(root, 'sanity/lake/main.ts'), LAKE);
  await writeFile(join(root, 'sanity/content/production.ndjson'), seed);
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

/** Runs the script of `npm start` until it exits. */
export function runStart(
  root: string,
  env: Record<string, string>,
): Promise<{ code: number | null; stderr: string; stdout: string }> {
  const { npm_lifecycle_event: _, SANITY_PROJECT_ID: __, SITE_URL: ___, ...baseEnv } = process.env;
  return new Promise((done) => {
    const child = spawn(process.execPath, [startScript], {
      cwd: root,
      env: childEnv(baseEnv as NodeJS.ProcessEnv, env),
    });
    let stderr = '';
    let stdout = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    child.once('close', (code) => done({ code, stderr, stdout }));
  });
}
