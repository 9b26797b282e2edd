import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ClientConfig, createClient } from '@sanity/client';
import { onTestFinished } from 'vitest';

/** Creates a folder that is removed after the test. */
export function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'lake-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Writes documents as NDJSON and returns the path. */
export function ndjson(dir: string, documents: object[]): string {
  const path = join(dir, 'seed.ndjson');
  writeFileSync(path, documents.map((document) => JSON.stringify(document)).join('\n'));
  return path;
}

/** The environment of a process without the developer's own settings. */
const toolEnv = {
  NODE_ENV: 'test',
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
} as const;

export interface LakeProcess {
  url: string;
  child: ChildProcess;
  /** Standard output so far. */
  stdout: () => string;
  /** Exit code and standard error. */
  ended: Promise<{ code: number | null; stderr: string }>;
}

/** Runs `sanity/lake/main.ts`. `url` is empty if it exited instead of listening. */
export async function runLake(env: Record<string, string>): Promise<LakeProcess> {
  const main = resolve(import.meta.dirname, '../../../sanity/lake/main.ts');
  const child = spawn('node', [main], {
    env: { ...toolEnv, LAKE_PORT: '0', ...testTokens, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stderr }));
  });
  const listening = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      const url = /listening on (\S+)\n/.exec(stdout)?.[1];
      if (url) resolve(url);
    });
  });
  return { child, ended, stdout: () => stdout, url: await Promise.race([listening, ended.then(() => '')]) };
}

/** The tokens for programs that every lake in the tests accepts. */
export const testTokens = {
  LAKE_EDITOR_TOKEN: 'editor-token-of-the-tests',
  LAKE_VIEWER_TOKEN: 'viewer-token-of-the-tests',
};

/** Creates Sanity's own client with the site's settings: with the read token. */
export function clientOf(apiHost: string, token = testTokens.LAKE_VIEWER_TOKEN, config: ClientConfig = {}) {
  return createClient({
    projectId: 'embedded',
    dataset: 'production',
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    perspective: 'published',
    maxRetries: 0,
    token,
    ...config,
  });
}

/** Authorization header of a program that may read everything. */
export const asViewer = { authorization: `Bearer ${testTokens.LAKE_VIEWER_TOKEN}` };

/** Creates the client of a stranger, without a token. */
export const strangerOf = (url: string, config?: ClientConfig) =>
  clientOf(url, undefined, config).withConfig({ token: undefined });

export const editorOf = (url: string, config?: ClientConfig) =>
  clientOf(url, testTokens.LAKE_EDITOR_TOKEN, config);
