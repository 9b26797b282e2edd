import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A build and the places it passes through. All lie directly in `.next`: Next writes some paths relative to the folder
 * it builds in, so a build may be renamed but not moved to another depth.
 */
export type DistFolder = {
  /** For NEXT_DIST_DIR, relative to the root: the finished build. */
  finished: string;
  /** For NEXT_DIST_DIR, relative to the root: where the next one is made. */
  building: string;
  /** The fingerprint that the finished build was made from, or undefined when there is none. */
  made: () => Promise<string | undefined>;
  /** Makes an empty folder to build in, and brings back a build that a swap was cut off in the middle of. */
  prepare: () => Promise<void>;
  /** Removes a build that failed. */
  discard: () => Promise<void>;
  /** Puts the new build in the finished one's place; the old one is kept until the new one stands there. */
  swap: (fingerprint: string) => Promise<void>;
};

const MARK = 'fingerprint';

export function distFolder(root: string, name: string): DistFolder {
  const finished = `.next/${name}`;
  const building = `.next/${name}-building`;
  const previous = join(root, `.next/${name}-previous`);
  const at = { finished: join(root, finished), building: join(root, building) };
  return {
    finished,
    building,
    made: () => readFile(join(at.finished, MARK), 'utf8').catch(() => undefined),
    async prepare() {
      await rm(at.building, { recursive: true, force: true });
      await mkdir(at.building, { recursive: true });
      if (existsSync(previous) && !existsSync(at.finished)) await rename(previous, at.finished);
      await rm(previous, { recursive: true, force: true });
    },
    discard: () => rm(at.building, { recursive: true, force: true }),
    async swap(fingerprint) {
      await writeFile(join(at.building, MARK), fingerprint);
      if (existsSync(at.finished)) await rename(at.finished, previous);
      await rename(at.building, at.finished);
      await rm(previous, { recursive: true, force: true });
    },
  };
}
