import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { childEnv } from '#lib/processes/childEnv.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Runs a command as npm does, with nothing set but this. */
export function run(
  command: 'contentExport' | 'contentImport' | 'linksImport' | 'backup' | 'restore',
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const clean = { PATH: process.env.PATH, NODE_ENV: 'test' } as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, [`lib/commands/${command}.ts`, ...args], {
    cwd: root,
    env: childEnv(clean, { PORT: '0', ...env }),
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => {
    said.stdout += text;
  });
  child.stderr.on('data', (text) => {
    said.stderr += text;
  });
  return new Promise((done) => child.once('close', (code) => done({ code, ...said })));
}

/** What a command that must fail says, with no stack. */
export async function failure(...given: Parameters<typeof run>): Promise<string> {
  const { code, stderr } = await run(...given);
  expect({ code, stderr }).toMatchObject({ code: 1 });
  expect(stderr).not.toMatch(/\n {4}at /);
  return stderr;
}
