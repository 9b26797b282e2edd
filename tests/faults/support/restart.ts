import { setTimeout as pause } from 'node:timers/promises';
import type { SanityClient } from '@sanity/client';
import { type Document, edit, publish } from '../../bench/support/editing.ts';
import { until } from '../../bench/support/visiting.ts';
import type { TestSite } from '../../e2e/support/testSite.ts';

/**
 * Publishes a change, ends the site right after it, starts it again and requests the page.
 *
 * @param afterMs from the accepted publish to the signal
 * @returns milliseconds from the start of the new process until the site answers, and until the page shows the change
 * @throws Error if the page does not show it within 20 seconds
 */
export async function restartAfterPublish(
  { client, site }: { client: SanityClient; site: TestSite },
  { id, path }: Document,
  words: string,
  signal: 'SIGKILL' | 'SIGTERM',
  afterMs: number,
): Promise<{ answersMs: number; freshMs: number }> {
  await edit(client, id, { lead: words });
  await publish(client, id);
  await pause(afterMs);
  await endSite(site, signal);
  const started = performance.now();
  await site.server.start();
  const answersMs = performance.now() - started;
  await until(site.url + path, words);
  return { answersMs, freshMs: performance.now() - started };
}

/** Sends the signal to the site and its descendants. Returns when they have exited. */
async function endSite(site: TestSite, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const pid = site.server.pid();
  if (pid === undefined) throw new Error('the site does not run');
  process.kill(-pid, signal);
  await site.server.stop();
}
