import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A finished build. It is never renamed or written over, so that a process may serve it while the next one is made. */
export type Build = {
  /** `<name>.<id>`, the folder directly in `.next`: Next writes some paths relative to the depth of its folder. */
  id: string;
  /** For NEXT_DIST_DIR, relative to the root. */
  distDir: string;
  /** The name of the sources and values it was made from. */
  fingerprint: string;
  /** What was baked into it besides the sources. */
  values: Record<string, unknown>;
};

/** Written last: a folder without it is a build that failed or was broken off. */
const MARK = 'build.json';

/** The builds of one kind, such as the site's: `.next/site.<id>`, with a pointer to the newest in `.next/site.current`. */
export type BuildStore = ReturnType<typeof buildStore>;

/** @param name such as `site` */
export function buildStore(root: string, name: string) {
  const at = (file: string) => join(root, '.next', file);
  const [pointer, served] = [at(`${name}.current`), at(`${name}.served`)];
  const pointedTo = (file: string) => readFile(file, 'utf8').catch(() => undefined);

  async function read(id: string | undefined): Promise<Build | undefined> {
    if (id === undefined) return undefined;
    const mark = await readFile(at(join(id, MARK)), 'utf8').catch(() => undefined);
    return mark === undefined ? undefined : { id, distDir: `.next/${id}`, ...JSON.parse(mark) };
  }

  /** Removes all builds but these. */
  async function keepOnly(ids: readonly (string | undefined)[]): Promise<void> {
    const isBuild = new RegExp(`^${name}\\.[0-9a-z]+-[0-9a-f]+$`);
    for (const each of await readdir(at(''))) {
      if (isBuild.test(each) && !ids.includes(each)) await rm(at(each), { recursive: true, force: true });
    }
  }

  return {
    /** The newest finished build. */
    current: async () => read(await pointedTo(pointer)),
    /** The id in the pointer: cheap enough to be read each second. */
    currentId: () => pointedTo(pointer),
    /** The id of the build that was served last. */
    servedId: () => pointedTo(served),
    /** The builds that may be served: the newest, then the one that was served last. */
    async candidates(): Promise<Build[]> {
      const ids = new Set([await pointedTo(pointer), await pointedTo(served)]);
      return (await Promise.all([...ids].map(read))).filter((build) => build !== undefined);
    },
    /** Remembers that a build came up: it is kept, and served again should a newer one not come up. */
    markServed: ({ id }: Build) => writeWhole(served, id),
    /** Makes an empty folder to build in, and removes those that were broken off. @returns its id */
    async begin(): Promise<string> {
      const id = `${name}.${Date.now().toString(36)}-${randomBytes(2).toString('hex')}`;
      await mkdir(at(''), { recursive: true });
      await keepOnly([await pointedTo(pointer), await pointedTo(served)]);
      await mkdir(at(id));
      return id;
    },
    /** Removes a build that failed. */
    discard: (id: string) => rm(at(id), { recursive: true, force: true }),
    /** Marks a build as whole and points to it. The one before it is kept, and so is the one that is served. */
    async finish(id: string, made: Pick<Build, 'fingerprint' | 'values'>): Promise<Build> {
      const before = await pointedTo(pointer);
      await writeWhole(at(join(id, MARK)), JSON.stringify(made));
      await writeWhole(pointer, id);
      await keepOnly([id, before, await pointedTo(served)]);
      return { id, distDir: `.next/${id}`, ...made };
    },
  };
}

/** Writes a file so that a reader sees the old text or the new, never a part. */
async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { flush: true });
  await rename(`${file}.new`, file);
}
