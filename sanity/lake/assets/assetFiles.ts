import { rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder } from '../store/fileModes.ts';

/** Uploaded assets on disk, by the file name in their URL (`<sha1>-<w>x<h>.<ext>` or `<sha1>.<ext>`). */
export interface AssetFiles {
  /** Returns the absolute path of a validated file name. */
  path(name: string): string;
  /** Writes the bytes unless the file exists already. They are synced to disk when it resolves. */
  put(name: string, bytes: Buffer): Promise<void>;
}

/** Opens the folder of assets. @throws Error when it cannot be created */
export function openAssetFiles(dir: string): AssetFiles {
  makePrivateFolder(dir);
  const path = (name: string) => join(dir, name);
  return {
    path,
    async put(name, bytes) {
      const existing = await stat(path(name)).catch(() => undefined);
      if (existing?.size === bytes.length) return;
      const part = path(`${name}.part`);
      await writeFile(part, bytes, { flush: true });
      await rename(part, path(name));
    },
  };
}
