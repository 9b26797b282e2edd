import { existsSync } from 'node:fs';
import { debian } from '#lib/nginx/renderConfig.ts';
import { canInstall, install, onPath } from './programs.ts';

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-filter'];

/** Says what to do where there is none. */
export const noNginx = `there is no nginx with brotli: apt-get install ${PACKAGES.join(' ')}`;

/** The path of an nginx that can be started with the brotli filter, if there is one. */
export function findNginx(): string | undefined {
  return existsSync(debian.brotliModule) ? onPath('nginx') : undefined;
}

/**
 * Finds an nginx, or installs Debian's with apt (as root). On a machine whose services run, Debian would start it at
 * once, on port 80: there it is left to the developer, unless it is a machine for tests alone.
 *
 * @param ci whether it is
 */
export async function ensureNginx(ci: boolean): Promise<void> {
  if (findNginx()) return;
  if (!canInstall() || (existsSync('/run/systemd/system') && !ci)) return;
  console.log('No nginx with brotli here: installing it with apt-get');
  await install(PACKAGES);
}
