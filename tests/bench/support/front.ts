import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Served } from './served.ts';

/** The site's own nginx, as the browser tests start it. */
const starter = resolve(import.meta.dirname, '../../e2e/support/nginx.ts');

type Starter = { startNginx: (options: { siteUrl: string }) => Promise<Served> };

/**
 * Starts nginx in front of the site, as it runs in production.
 *
 * @returns undefined, and says so, where the project has no such nginx yet
 */
export async function startFront(siteUrl: string): Promise<Served | undefined> {
  if (!existsSync(starter)) {
    console.log('The site behind nginx is left out: there is no tests/e2e/support/nginx.ts');
    return undefined;
  }
  const { startNginx } = (await import(starter)) as Starter;
  return startNginx({ siteUrl });
}
