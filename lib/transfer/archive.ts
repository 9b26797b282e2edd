import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { unpackTar } from 'modern-tar/fs';

/** An export, unpacked. */
export type Archive = {
  /** One document a line. */
  ndjson: string;
  /** The folder that `_sanityAsset` marks are relative to. */
  baseDir: string;
};

/**
 * Opens what an export may be: the archive itself (.tar.gz, .tar), a folder it was unpacked into, or NDJSON with its
 * files beside it. What it is is seen from its content, not its name.
 *
 * @param path absolute
 * @param temp an empty folder to unpack into
 * @throws Error that names the file and what is wrong with it
 */
export async function openArchive(path: string, temp: string): Promise<Archive> {
  const found = await stat(path).catch((cause) => {
    const reason = cause.code === 'ENOENT' ? 'there is no such file' : cause.message;
    throw new Error(`${path} cannot be read: ${reason}. Nothing was imported.`, { cause });
  });
  try {
    if (found.isDirectory()) return await readArchive(await findNdjson(path, 0));
    const plain = (await startsWith(path, 0, [0x1f, 0x8b])) ? await unzip(path, join(temp, 'archive')) : path;
    if (!(await startsWith(plain, 257, Buffer.from('ustar')))) return await readArchive(plain, dirname(path));
    return await readArchive(await unpack(plain, join(temp, 'unpacked')));
  } catch (cause) {
    throw new Error(`${path} is no whole export: ${(cause as Error).message}. Nothing was imported.`, {
      cause,
    });
  }
}

async function readArchive(ndjson: string, baseDir = dirname(ndjson)): Promise<Archive> {
  const text = await readFile(ndjson, 'utf8');
  return { ndjson: text.replace(/^\uFEFF/, ''), baseDir };
}

async function startsWith(path: string, at: number, bytes: ArrayLike<number>): Promise<boolean> {
  const file = await open(path);
  try {
    const wanted = Buffer.from(bytes as Uint8Array);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted.length), 0, wanted.length, at);
    return bytesRead === wanted.length && buffer.equals(wanted);
  } finally {
    await file.close();
  }
}

/** The sum at the end of gzip's file is checked as well: after this the bytes are those that were packed. */
async function unzip(path: string, to: string): Promise<string> {
  await pipeline(createReadStream(path), createGunzip(), createWriteStream(to, { mode: 0o600 }));
  return to;
}

async function unpack(path: string, to: string): Promise<string> {
  await mkdir(to);
  // An export has no links, and a link could lead out of the folder.
  const plain = ({ type }: { type?: string }) => type === 'file' || type === 'directory';
  await pipeline(createReadStream(path), unpackTar(to, { filter: plain, strict: true }));
  return findNdjson(to, 2);
}

/** The one file of documents, at most so many folders down. */
async function findNdjson(folder: string, depth: number): Promise<string> {
  const names = (await readdir(folder, { recursive: depth > 0 })).filter(
    (name) =>
      name.endsWith('.ndjson') && !basename(name).startsWith('.') && name.split(/[/\\]/).length <= depth + 1,
  );
  const [name, ...more] = names;
  if (name === undefined) throw new Error('it holds no file of documents (.ndjson)');
  if (more.length > 0) throw new Error(`it holds more than one file of documents: ${names.join(', ')}`);
  return join(folder, name);
}
