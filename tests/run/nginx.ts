import { existsSync } from 'node:fs';
import { debian } from '#lib/nginx/renderConfig.ts';
import { canInstall, install, onPath } from './programs.ts';

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-filter'];

/** Message for a machine without nginx. */
export const noNginx = `there is no nginx with brotli: apt-get install ${PACKAGES.join(' ')}`;

/** The path of an nginx that can load the brotli filter, if there is one. */
export function findNginx(): string | undefined {
  return existsSync(debian.brotliModule) ? onPath('nginx') : undefined;
}

/**
 * Finds an nginx, or installs Debian's with apt (as root). On a machine with running services, Debian would start it
 * immediately, on port 80. On such a machine the installation is left to the developer, except in CI.
 *
 * @param ci true on a machine that only runs tests
 */
export async function ensureNginx(ci: boolean): Promise<void> {
  if (findNginx()) return;
  if (!canInstall() || (existsSync('/run/systemd/system') && !ci)) return;
  console.log('No nginx with brotli found: installing it with apt-get');
  await install(PACKAGES);
}
