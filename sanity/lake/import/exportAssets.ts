import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What an export holds beside its documents: https://www.sanity.io/docs/content-lake/importing-data (»assets.json«) */
export interface ExportAssets {
  /** What was known of each asset, by kind and SHA-1 (`image-0beec7…`): file name, title, metadata. */
  known: Record<string, Record<string, unknown>>;
  /** The marks (`image@file://./images/x.png`) of all files, those no document names included. */
  marks: string[];
}

/**
 * Reads what an export holds beside its NDJSON. Only `assets.json` makes a folder an export: without it the folder is
 * somebody's own, and what no document names is left alone.
 * @throws Error when `assets.json` is no JSON object.
 */
export async function readExportAssets(baseDir: string): Promise<ExportAssets> {
  const path = join(baseDir, 'assets.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return { known: {}, marks: [] };
  const marks = [...(await marksIn(baseDir, 'image')), ...(await marksIn(baseDir, 'file'))];
  return { known: parse(path, text), marks };
}

async function marksIn(baseDir: string, kind: 'image' | 'file'): Promise<string[]> {
  const names = await readdir(join(baseDir, `${kind}s`)).catch(() => []);
  return names
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => `${kind}@file://./${kind}s/${name}`);
}

function parse(path: string, text: string): ExportAssets['known'] {
  try {
    const value = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (cause) {
    throw new Error(`${path} is not valid JSON (${(cause as Error).message})`, { cause });
  }
  throw new Error(`${path} is not a JSON object`);
}
