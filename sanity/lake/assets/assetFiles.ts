import { rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder } from '../store/fileModes.ts';

/** The bytes of uploaded assets on disk, by the name in their address (`<sha1>-<w>x<h>.<ext>` or `<sha1>.<ext>`). */
export interface AssetFiles {
  /** Absolute path of a name that has been checked. */
  path(name: string): string;
  /** Writes the bytes unless they are there already. They are on disk when it returns. */
  put(name: string, bytes: Buffer): Promise<void>;
}

/** @throws Error when the folder cannot be made. */
export function openAssetFiles(dir: string): AssetFiles {
  makePrivateFolder(dir);
  const path = (name: string) => join(dir, name);
  return {
    path,
    async put(name, bytes) {
      const known = await stat(path(name)).catch(() => undefined);
      if (known?.size === bytes.length) return;
      const part = path(`${name}.part`);
      await writeFile(part, bytes, { flush: true });
      await rename(part, path(name));
    },
  };
}
