import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { embeddedLakePatches, noVendorCalls } from '#sanity/vendorPatches/calls.ts';
import { patchVendors } from '#sanity/vendorPatches/plugin.ts';
import { danishStrings } from '#sanity/vendorPatches/strings.ts';

const packages = resolve(import.meta.dirname, '../../../node_modules');
const back = { package: 'sanity', find: '"Back"', replace: '"Tilbage"' };

test('a piece is replaced wherever its package has it, and in no other package', () => {
  const { transform, buildEnd } = patchVendors([back]);
  expect(transform('a("Back", "Back")', '/x/node_modules/sanity/lib/a.js')?.code).toBe(
    'a("Tilbage", "Tilbage")',
  );
  expect(transform('a("Back")', '/x/node_modules/sanity-plugin/lib/a.js')).toBeUndefined();
  expect(transform('a("Back")', '/x/sanity/schema/a.ts')).toBeUndefined();
  expect(() => buildEnd()).not.toThrow();
});

test('a build that meets a piece nowhere fails and names it; one that failed already says its own reason', () => {
  const { transform, buildEnd } = patchVendors([back]);
  transform('a("Go back")', '/x/node_modules/sanity/lib/a.js');
  expect(() => buildEnd()).toThrow('sanity: "Back"');
  expect(() => buildEnd(new Error('no such file'))).not.toThrow();
});

test('a build without an optional piece goes on, and names it', ({ onTestFinished }) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
  expect(() => patchVendors([{ ...back, optional: true }]).buildEnd()).not.toThrow();
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('sanity: "Back"'));
});

test.each(['sanity', '@sanity/ui', '@sanity/sdk', 'ui5'])('the installed »%s« has every piece', (name) => {
  const code = sources(join(packages, name)).join('\n');
  const wanted = [...danishStrings, ...noVendorCalls, ...embeddedLakePatches].filter(
    (piece) => piece.package === name,
  );
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.map(({ find }) => find).filter((was) => !code.includes(was))).toEqual([]);
});

function sources(folder: string): string[] {
  const built = ['lib', 'dist'].flatMap((name) => {
    try {
      return readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(name, file),
      );
    } catch {
      return [];
    }
  });
  return built.filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(folder, file), 'utf8'));
}
