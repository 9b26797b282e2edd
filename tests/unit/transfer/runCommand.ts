import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { childEnv } from '#lib/processes/childEnv.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Runs a command as npm does, with only the given environment variables. */
export function run(
  command: 'contentExport' | 'contentImport' | 'linksImport' | 'backup' | 'restore',
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const baseEnv = { PATH, NODE_COMPILE_CACHE, NODE_ENV: 'test' } as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, [`lib/commands/${command}.ts`, ...args], {
    cwd: root,
    env: childEnv(baseEnv, { PORT: '0', ...env }),
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => {
    output.stdout += text;
  });
  child.stderr.on('data', (text) => {
    output.stderr += text;
  });
  return new Promise((done) => child.once('close', (code) => done({ code, ...output })));
}

/** Asserts that a command fails without a stack trace. Returns its stderr. */
export async function failure(...args: Parameters<typeof run>): Promise<string> {
  const { code, stderr } = await run(...args);
  expect({ code, stderr }).toMatchObject({ code: 1 });
  expect(stderr).not.toMatch(/\n {4}at /);
  return stderr;
}
