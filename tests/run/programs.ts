import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { shell } from './shell.ts';

/** The path of a program, searched also in folders outside of a user's PATH. */
export function onPath(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** True if packages can be installed without a prompt: as root, on Debian. */
export const canInstall = (): boolean => process.getuid?.() === 0 && onPath('apt-get') !== undefined;

/**
 * Installs system packages, with their output in this terminal. Failures are not reported: the caller looks for the
 * program.
 */
export async function install(packages: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await shell(['apt-get', 'update', '-qq'], { env });
  if (updated === 0) await shell(['apt-get', 'install', '-y', '-qq', ...packages], { env });
}
