import { access } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';

/** The file that a mark names. */
export interface MarkedFile {
  kind: 'image' | 'file';
  /** Absolute path. */
  path: string;
}

/** An object with a mark: `_sanityAsset` names the file that becomes its `asset`. */
export type MarkedObject = { _sanityAsset: unknown; [field: string]: unknown };

/** Returns all objects with a mark in a document, including the ones inside each other. */
export function markedObjects(value: unknown): MarkedObject[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(markedObjects);
  return '_sanityAsset' in value ? [...inner, value as MarkedObject] : inner;
}

/**
 * Finds the file of a mark such as "image@file://./images/x.png", relative to `baseDir`. The name is taken as it is, whatever
 * characters it has (`OK#21.jpg`, `50%.pdf`); if there is no such file, as a URL (`%C3%A6.jpg` is æ.jpg).
 * @throws Error with what to do, if the mark is not of this form, or leads outside `baseDir`
 */
export async function locateMarkedFile(mark: unknown, baseDir: string): Promise<MarkedFile> {
  const [, kind, file] = /^(image|file)@file:\/\/(.+)$/s.exec(String(mark)) ?? [];
  if (!kind || !file) throw new Error(adviceFor(mark));
  const [name, ...spellings] = [file, ...urlSpellings(file)].map((each) => resolve(baseDir, each));
  const path = (await firstExisting([name as string, ...spellings], baseDir)) ?? (name as string);
  if (!isInside(path, baseDir)) {
    throw new Error(`the ${kind} ${path} cannot be imported: it is outside the folder of the import`);
  }
  return { kind: kind as MarkedFile['kind'], path };
}

/** Returns the names that a file URL can stand for: percent-decoded, with and without a query or fragment. */
function urlSpellings(file: string): string[] {
  const names = [file, file.replace(/[?#].*$/s, '')].flatMap((text) => [decode(text), text]);
  // A Mac writes "å" as two characters, and other programs write it as one.
  return names.flatMap((name) => [name, name.normalize('NFC'), name.normalize('NFD')]);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function firstExisting(paths: string[], baseDir: string): Promise<string | undefined> {
  for (const path of paths) {
    if (!isInside(path, baseDir) || path.includes('\0')) continue;
    const exists = await access(path).then(
      () => true,
      () => false,
    );
    if (exists) return path;
  }
  return undefined;
}

function isInside(path: string, baseDir: string): boolean {
  const inside = relative(baseDir, path);
  return !inside.startsWith('..') && !isAbsolute(inside);
}

function adviceFor(mark: unknown): string {
  const given = `"_sanityAsset" is ${JSON.stringify(mark).slice(0, 200)}`;
  const [, kind] = /^(image|file)@https?:/i.exec(String(mark)) ?? [];
  if (kind) {
    return `${given}: nothing is fetched from the network; save the file in the folder of the import, and use ${kind}@file://./${kind}s/<name>`;
  }
  return `${given}: use image@file://./… or file@file://./…`;
}
