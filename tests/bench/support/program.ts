import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type Child, startChild } from '#lib/run/process.ts';
import { shell } from '../../run/shell.ts';

const guarded = resolve(import.meta.dirname, 'guarded.ts');

/**
 * Sees to it that a program is there, with apt if need be and if we are root.
 *
 * @param packages Debian's packages that bring it and what it needs
 * @returns its path
 * @throws Error that names the packages when it is not to be had
 */
export async function ensureProgram(name: string, packages: readonly string[]): Promise<string> {
  const found = onPath(name);
  if (found && packages.every(isInstalled)) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log(`No ${name} here, or not all of it: installing ${packages.join(', ')} with apt-get`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await shell(['apt-get', 'update', '-qq'], { env });
    await shell(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  }
  const path = onPath(name);
  if (!path) throw new Error(`${name} is needed and could not be installed: install ${packages.join(', ')}.`);
  return path;
}

/** Starts a program that is not Node: as startChild, it ends with the bench, whichever way that goes. */
export function startProgram(
  command: readonly [string, ...string[]],
  onLine?: (line: string) => void,
): Child {
  const [program] = command;
  return startChild({
    name: program,
    args: [guarded, ...command],
    cwd: resolve(import.meta.dirname),
    env: process.env,
    onLine,
  });
}

/** Runs a program to its end. @returns what it wrote. @throws Error with its last lines when it fails. */
export async function runProgram(command: readonly [string, ...string[]]): Promise<string[]> {
  const lines: string[] = [];
  const child = startProgram(command, (line) => lines.push(line));
  const { code } = await child.ended;
  if (code !== 0) throw new Error(`${command[0]} ended with ${code}: ${child.tail().join('\n')}`);
  return lines;
}

function onPath(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Where there is no dpkg, whoever has the program is trusted to have all of it. */
function isInstalled(name: string): boolean {
  const asked = spawnSync('dpkg', ['-s', name], { stdio: 'ignore' });
  return asked.error !== undefined || asked.status === 0;
}
