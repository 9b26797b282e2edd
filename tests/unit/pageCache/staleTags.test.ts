import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { areTagsStale, tagsManifest } from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { markStale, persistStale, restoreStaleTags } from '#lib/pageCache/staleTags.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';

let distDir: string;
beforeEach(() => {
  distDir = mkdtempSync(join(tmpdir(), 'stale-tags-'));
  vi.stubEnv('NEXT_DIST_DIR', distDir);
  restart();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(distDir, { recursive: true });
});

/** What a new process knows. */
function restart() {
  tagsManifest.clear();
  Object.assign(
    processGlobal('stale-tags', () => ({})),
    { restored: false, appendedBytes: 0 },
  );
}
const log = () => readFileSync(join(distDir, 'cache/stale-tags.log'), 'utf8');
const now = Date.now();

test('what was marked is stale at once, and after a restart', () => {
  markStale(['document:a', 'addresses'], now);
  expect(areTagsStale(['addresses'], now - 1)).toBe(true);
  restart();
  expect(areTagsStale(['addresses'], now - 1)).toBe(false);
  restoreStaleTags(now + 1);
  for (const tag of ['document:a', 'addresses']) {
    expect(areTagsStale([tag], now - 1)).toBe(true);
    // A page that was rendered since is as good as new.
    expect(areTagsStale([tag], now)).toBe(false);
  }
});

test('what is only saved holds from the next start on', () => {
  persistStale(['document:a'], now);
  expect(areTagsStale(['document:a'], now - 1)).toBe(false);
  restoreStaleTags(now);
  expect(areTagsStale(['document:a'], now - 1)).toBe(true);
});

test('a line that a crash cut off costs only itself', () => {
  markStale(['document:a'], now);
  appendFileSync(join(distDir, 'cache/stale-tags.log'), `${now} "document:b`);
  restart();
  restoreStaleTags(now);
  expect([...tagsManifest.keys()]).toEqual(['document:a']);
});

test('the file holds each tag once after a start, and none that is older than an hour', () => {
  markStale(['old'], now - 2 * 60 * 60_000);
  for (let n = 0; n < 5; n++) markStale(['document:a'], now + n);
  restart();
  restoreStaleTags(now + 5);
  expect(log()).toBe(`${now + 4} "document:a"\n`);
});

test('the file does not grow without end while the process lives', () => {
  const tags = Array.from({ length: 1000 }, (_, n) => `document:${'x'.repeat(100)}-${n}`);
  for (let n = 0; n < 60; n++) persistStale(tags, now);
  expect(log().length).toBeLessThan(5 * 1024 ** 2);
});
