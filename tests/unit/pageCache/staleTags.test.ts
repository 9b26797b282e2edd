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

/** Resets the state to that of a new process. */
function restart() {
  tagsManifest.clear();
  Object.assign(
    processGlobal('stale-tags', () => ({})),
    { restored: false, appendedBytes: 0 },
  );
}
const log = () => readFileSync(join(distDir, 'cache/stale-tags.log'), 'utf8');
const now = Date.now();

test('a marked tag is stale immediately and after a restart', () => {
  markStale(['document:a', 'addresses'], now);
  expect(areTagsStale(['addresses'], now - 1)).toBe(true);
  restart();
  expect(areTagsStale(['addresses'], now - 1)).toBe(false);
  restoreStaleTags(now + 1);
  for (const tag of ['document:a', 'addresses']) {
    expect(areTagsStale([tag], now - 1)).toBe(true);
    // A page rendered since then is not stale.
    expect(areTagsStale([tag], now)).toBe(false);
  }
});

test('a persisted tag is stale only from the next start', () => {
  persistStale(['document:a'], now);
  expect(areTagsStale(['document:a'], now - 1)).toBe(false);
  restoreStaleTags(now);
  expect(areTagsStale(['document:a'], now - 1)).toBe(true);
});

test('only the line that a crash truncated is lost', () => {
  markStale(['document:a'], now);
  appendFileSync(join(distDir, 'cache/stale-tags.log'), `${now} "document:b`);
  restart();
  restoreStaleTags(now);
  expect([...tagsManifest.keys()]).toEqual(['document:a']);
});

test('after a start, the file contains each tag once, and none older than an hour', () => {
  markStale(['old'], now - 2 * 60 * 60_000);
  for (let n = 0; n < 5; n++) markStale(['document:a'], now + n);
  restart();
  restoreStaleTags(now + 5);
  expect(log()).toBe(`${now + 4} "document:a"\n`);
});

test('the size of the file is bounded while the process runs', () => {
  const tags = Array.from({ length: 1000 }, (_, n) => `document:${'x'.repeat(100)}-${n}`);
  for (let n = 0; n < 60; n++) persistStale(tags, now);
  expect(log().length).toBeLessThan(5 * 1024 ** 2);
});
