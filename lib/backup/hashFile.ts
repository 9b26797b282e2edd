import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Computes a file's length and hashes (hexadecimal) in one pass. */
export async function hashFile(path: string): Promise<{ bytes: number; sha256: string; sha1: string }> {
  const sha256 = createHash('sha256');
  const sha1 = createHash('sha1');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    sha256.update(chunk);
    sha1.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: sha256.digest('hex'), sha1: sha1.digest('hex') };
}
