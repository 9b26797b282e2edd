import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { MarkedFile } from './assetMark.ts';

/** The assets of an export: https://www.sanity.io/docs/content-lake/importing-data ("assets.json") */
export interface ExportAssets {
  /** File name, title and metadata of each asset, by kind and SHA-1 (`image-0beec7…`). */
  known: Record<string, Record<string, unknown>>;
  /** All files, also those that no document uses. */
  files: MarkedFile[];
}

/**
 * Reads the assets of an export. A folder without `assets.json` is not an export, so only the files that its documents name
 * are imported.
 * @throws Error when `assets.json` is not a JSON object.
 */
export async function readExportAssets(baseDir: string): Promise<ExportAssets> {
  const path = join(baseDir, 'assets.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return { known: {}, files: [] };
  const files = [...(await listFiles(baseDir, 'image')), ...(await listFiles(baseDir, 'file'))];
  return { known: parse(path, text), files };
}

async function listFiles(baseDir: string, kind: MarkedFile['kind']): Promise<MarkedFile[]> {
  const names = await readdir(join(baseDir, `${kind}s`)).catch(() => []);
  return names
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => ({ kind, path: resolve(baseDir, `${kind}s`, name) }));
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
