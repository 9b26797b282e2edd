import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { shell } from './shell.ts';

/** The path of a program, also where a user's PATH does not lead. */
export function onPath(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Whether programs can be installed here without asking anyone: as root, on a Debian. */
export const canInstall = (): boolean => process.getuid?.() === 0 && onPath('apt-get') !== undefined;

/** Installs packages of the system, with their output in this terminal. Whether it went well shows in what is there. */
export async function install(packages: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await shell(['apt-get', 'update', '-qq'], { env });
  if (updated === 0) await shell(['apt-get', 'install', '-y', '-qq', ...packages], { env });
}
