import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type Child, startChild } from '#lib/processes/childProcess.ts';
import { canInstall, install, onPath } from '../../run/programs.ts';

const root = resolve(import.meta.dirname, '../../..');

/**
 * Finds a program, or installs it with apt if we are root.
 *
 * @param packages Debian packages with the program and its dependencies
 * @returns its path
 * @throws Error that names the packages if the program cannot be installed
 */
export async function ensureProgram(name: string, packages: readonly string[]): Promise<string> {
  const installed = onPath(name);
  if (installed && packages.every(isInstalled)) return installed;
  if (canInstall()) {
    console.log(`${name} or one of its packages is missing: installing ${packages.join(' ')} with apt-get`);
    await install(packages);
  }
  const path = onPath(name);
  if (!path)
    throw new Error(`${name} is needed and could not be installed: apt-get install ${packages.join(' ')}`);
  return path;
}

type Command = readonly [program: string, ...args: string[]];

/** Starts a program other than Node. As with startChild, it ends with the benchmark, however the benchmark ends. */
export function startProgram(command: Command, onLine?: (line: string) => void): Child {
  return startChild({
    name: command[0],
    args: ['tests/run/program.ts', ...command],
    cwd: root,
    env: process.env,
    onLine,
  });
}

/**
 * Runs a program to its end.
 * @returns its output
 * @throws Error with its last lines if it fails
 */
export async function runProgram(command: Command): Promise<string[]> {
  const lines: string[] = [];
  const child = startProgram(command, (line) => lines.push(line));
  const { code } = await child.ended;
  if (code !== 0) throw new Error(`${command[0]} ended with ${code}: ${child.tail().join('\n')}`);
  return lines;
}

/** Without dpkg, a program that exists counts as completely installed. */
function isInstalled(name: string): boolean {
  const dpkg = spawnSync('dpkg', ['-s', name], { stdio: 'ignore' });
  return dpkg.error !== undefined || dpkg.status === 0;
}
