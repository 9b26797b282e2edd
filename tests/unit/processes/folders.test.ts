import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { requireWritable, storeName } from '#lib/processes/folders.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'folders-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('the store folder and .data are private, even if .data already existed', async () => {
  const umask = process.umask(0o022);
  onTestFinished(() => void process.umask(umask));
  const root = folder();
  mkdirSync(join(root, '.data'), { mode: 0o755 });
  await requireWritable(join(root, '.data/lake'), 'the embedded lake', 'LAKE_DIR');
  expect([mode(join(root, '.data')), mode(join(root, '.data/lake'))]).toEqual(['700', '700']);
  await requireWritable(join(root, 'elsewhere/lake'), 'the embedded lake', 'LAKE_DIR');
  expect(mode(join(root, 'elsewhere/lake'))).toBe('700');
});

test('the name of a store is read but never created', async () => {
  const dir = folder();
  expect(await storeName(dir)).toBeUndefined();
  expect(await storeName(join(dir, 'none'))).toBeUndefined();
  writeFileSync(join(dir, 'store-name'), 'a-name\n');
  expect(await storeName(dir)).toBe('a-name');
});
