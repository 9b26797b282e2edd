import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A finished build. Never renamed or overwritten, so that it can be served while the next one is built. */
export type Build = {
  /** `<name>.<id>`, a folder directly in `.next`: some paths that Next writes depend on the folder's depth. */
  id: string;
  /** Value for NEXT_DIST_DIR, relative to the root. */
  distDir: string;
  /** Hash of its sources and values, see `fingerprint`. */
  fingerprint: string;
  /** Settings baked into it. */
  values: Record<string, unknown>;
};

/** Written last: a folder without this file is a build that failed or was interrupted. */
const MARKER = 'build.json';

/** The builds of one kind, such as `.next/site.<id>`, with a pointer to the newest one in `.next/site.current`. */
export type BuildStore = ReturnType<typeof buildStore>;

/** Options for the removal of a build. A site that served it may still write a page, a moment after another took over. */
const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

/** @param name kind of build, such as `site` */
export function buildStore(root: string, name: string) {
  const at = (file: string) => join(root, '.next', file);
  const [pointer, served] = [at(`${name}.current`), at(`${name}.served`)];
  const readId = (file: string) => readFile(file, 'utf8').catch(() => undefined);

  async function read(id: string | undefined): Promise<Build | undefined> {
    if (id === undefined) return undefined;
    const marker = await readFile(at(join(id, MARKER)), 'utf8').catch(() => undefined);
    return marker === undefined ? undefined : { id, distDir: `.next/${id}`, ...JSON.parse(marker) };
  }

  /** Removes all other builds. */
  async function keepOnly(ids: readonly (string | undefined)[]): Promise<void> {
    const isBuild = new RegExp(`^${name}\\.[0-9a-z]+-[0-9a-f]+$`);
    for (const folder of await readdir(at(''))) {
      if (isBuild.test(folder) && !ids.includes(folder)) await rm(at(folder), removal);
    }
  }

  return {
    /** The newest finished build. */
    current: async () => read(await readId(pointer)),
    /** The id of the newest finished build: cheap enough to read every second. */
    currentId: () => readId(pointer),
    /** The id of the build that was served last. */
    servedId: () => readId(served),
    /** The builds to try to serve: the newest, then the one that was served last. */
    async candidates(): Promise<Build[]> {
      const ids = new Set([await readId(pointer), await readId(served)]);
      return (await Promise.all([...ids].map(read))).filter((build) => build !== undefined);
    },
    /** Records that a build started successfully: it is kept as the fallback if a newer one does not start. */
    markServed: ({ id }: Build) => writeAtomically(served, id),
    /** Creates an empty build folder, and removes interrupted builds. @returns its id */
    async begin(): Promise<string> {
      const id = `${name}.${Date.now().toString(36)}-${randomBytes(2).toString('hex')}`;
      await mkdir(at(''), { recursive: true });
      await keepOnly([await readId(pointer), await readId(served)]);
      await mkdir(at(id));
      return id;
    },
    /** Removes a build that failed. */
    discard: (id: string) => rm(at(id), removal),
    /** Marks a build as finished and makes it current. The previous build and the served one are kept. */
    async finish(id: string, metadata: Pick<Build, 'fingerprint' | 'values'>): Promise<Build> {
      const previousId = await readId(pointer);
      await writeAtomically(at(join(id, MARKER)), JSON.stringify(metadata));
      await writeAtomically(pointer, id);
      await keepOnly([id, previousId, await readId(served)]);
      return { id, distDir: `.next/${id}`, ...metadata };
    },
  };
}

/** Writes a file atomically: a reader sees the old text or the new one. */
async function writeAtomically(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { flush: true });
  await rename(`${file}.new`, file);
}
