import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { unpackTar } from 'modern-tar/fs';

/** An unpacked export. */
export type Archive = {
  /** One document per line: the text, or for `locateDocuments` the path of the file. */
  ndjson: string;
  /** The folder that `_sanityAsset` paths are relative to. */
  baseDir: string;
};

/**
 * Opens an export: an archive (.tar.gz, .tar), a folder with its unpacked content, or an NDJSON file with its assets beside
 * it. The type is detected from the content, not from the name.
 *
 * @param path absolute path of the export
 * @param temp an empty folder to unpack into
 * @throws Error that names the file and the problem
 */
export async function openArchive(path: string, temp: string): Promise<Archive> {
  try {
    const { ndjson, baseDir } = await locateDocuments(path, temp);
    if ((await stat(ndjson)).isDirectory()) throw new Error(`${ndjson} is a folder, not a file of documents`);
    const text = await readFile(ndjson, 'utf8');
    return { ndjson: text.replace(/^\uFEFF/, ''), baseDir };
  } catch (cause) {
    throw new Error(`${(cause as Error).message}. Nothing was imported.`, { cause });
  }
}

/**
 * Unpacks an export as far as needed, without reading it into memory.
 *
 * @param path absolute path of the export, of any kind that `openArchive` takes
 * @param temp an empty folder to unpack into
 * @returns the paths of its NDJSON file and of the folder that `_sanityAsset` paths are relative to
 * @throws Error that names the file and the problem, without a full stop
 */
export async function locateDocuments(path: string, temp: string): Promise<Archive> {
  const stats = await stat(path).catch((cause) => {
    const reason = cause.code === 'ENOENT' ? 'the file does not exist' : cause.message;
    throw new Error(`${path} cannot be read: ${reason}`, { cause });
  });
  try {
    if (stats.isDirectory()) return inItsFolder(await findNdjson(path, 0));
    for (const [format, bytes] of otherFormats)
      if (await startsWith(path, 0, bytes))
        throw new Error(`it is ${format}: unpack it, and give its folder`);
    const tarPath = (await startsWith(path, 0, [0x1f, 0x8b]))
      ? await unzip(path, join(temp, 'archive'))
      : path;
    if (!(await startsWith(tarPath, 257, Buffer.from('ustar'))))
      return { ndjson: tarPath, baseDir: dirname(path) };
    return inItsFolder(await unpack(tarPath, join(temp, 'unpacked')));
  } catch (cause) {
    throw new Error(`${path} is not a complete export: ${(cause as Error).message}`, { cause });
  }
}

/** Formats of archives that no export has, with their first bytes. */
const otherFormats: readonly [format: string, bytes: readonly number[]][] = [
  ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['compressed with xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['compressed with bzip2', [0x42, 0x5a, 0x68]],
  ['compressed with Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
];

const inItsFolder = (ndjson: string): Archive => ({ ndjson, baseDir: dirname(ndjson) });

async function startsWith(path: string, at: number, bytes: ArrayLike<number>): Promise<boolean> {
  const file = await open(path);
  try {
    const expected = Buffer.from(bytes as Uint8Array);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(expected.length), 0, expected.length, at);
    return bytesRead === expected.length && buffer.equals(expected);
  } finally {
    await file.close();
  }
}

/** Decompresses a gzip file. Its checksum is verified too, so a damaged file throws. */
async function unzip(path: string, to: string): Promise<string> {
  await pipeline(createReadStream(path), createGunzip(), createWriteStream(to, { mode: 0o600 }));
  return to;
}

async function unpack(path: string, to: string): Promise<string> {
  await mkdir(to);
  // An export has no links, and a link could point outside the folder.
  const isFileOrFolder = ({ type }: { type?: string }) => type === 'file' || type === 'directory';
  await pipeline(createReadStream(path), unpackTar(to, { filter: isFileOrFolder, strict: true }));
  return findNdjson(to, 2);
}

/** Finds the single NDJSON file, at most `depth` folders down. */
async function findNdjson(folder: string, depth: number): Promise<string> {
  const names = (await readdir(folder, { recursive: depth > 0 })).filter(
    (name) =>
      name.endsWith('.ndjson') && !basename(name).startsWith('.') && name.split(/[/\\]/).length <= depth + 1,
  );
  const [name, ...more] = names;
  if (name === undefined) throw new Error('it contains no NDJSON file (.ndjson)');
  if (more.length > 0) throw new Error(`it contains more than one NDJSON file: ${names.join(', ')}`);
  return join(folder, name);
}
