import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ServedSite } from './served.ts';

/** nginx with the shipped configuration, as the browser tests start it. */
const starter = resolve(import.meta.dirname, '../../e2e/support/startFront.ts');

type Starter = { startFront: (options: { site: number }) => Promise<ServedSite> };

/**
 * Starts nginx in front of a site, as in production.
 *
 * @returns undefined, with a message on the console, if the project has no such nginx
 */
export async function startFront(siteUrl: string): Promise<ServedSite | undefined> {
  if (!existsSync(starter)) {
    console.log('The site behind nginx is skipped: tests/e2e/support/startFront.ts does not exist');
    return undefined;
  }
  const front = (await import(starter)) as Starter;
  return front.startFront({ site: Number(new URL(siteUrl).port) });
}
