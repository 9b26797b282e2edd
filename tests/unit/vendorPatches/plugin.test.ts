import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { accessibilityPatches } from '#sanity/vendorPatches/accessibility.ts';
import { embeddedLakePatches, noVendorCalls, ownSaveNotices } from '#sanity/vendorPatches/calls.ts';
import { editing } from '#sanity/vendorPatches/editing.ts';
import { patchVendors } from '#sanity/vendorPatches/plugin.ts';
import { repairs } from '#sanity/vendorPatches/repairs.ts';
import { danishStrings } from '#sanity/vendorPatches/strings.ts';

const packages = resolve(import.meta.dirname, '../../../node_modules');
const patch = { package: 'sanity', find: '"Back"', replace: '"Tilbage"' };

test('a string is replaced everywhere in its package, and in no other package', () => {
  const { transform, buildEnd } = patchVendors([patch]);
  expect(transform('a("Back", "Back")', '/x/node_modules/sanity/lib/a.js')?.code).toBe(
    'a("Tilbage", "Tilbage")',
  );
  expect(transform('a("Back")', '/x/node_modules/sanity-plugin/lib/a.js')).toBeUndefined();
  expect(transform('a("Back")', '/x/sanity/schema/a.ts')).toBeUndefined();
  expect(() => buildEnd()).not.toThrow();
});

test('a build fails with the name of an unused patch, unless it already failed with another error', () => {
  const { transform, buildEnd } = patchVendors([patch]);
  transform('a("Go back")', '/x/node_modules/sanity/lib/a.js');
  expect(() => buildEnd()).toThrow('sanity: "Back"');
  expect(() => buildEnd(new Error('no such file'))).not.toThrow();
});

test('an unused optional patch is logged, and the build continues', ({ onTestFinished }) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
  expect(() => patchVendors([{ ...patch, optional: true }]).buildEnd()).not.toThrow();
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('sanity: "Back"'));
});

test.each([
  'sanity',
  '@sanity/ui',
  '@sanity/sdk',
  '@sanity/util',
  '@sanity/validation',
  'ui5',
  '@dnd-kit/core',
  '@dnd-kit/sortable',
])('every patch matches the installed "%s"', (name) => {
  const code = sources(join(packages, name)).join('\n');
  const wanted = [
    ...danishStrings,
    ...noVendorCalls,
    ...ownSaveNotices,
    ...repairs,
    ...editing,
    ...accessibilityPatches,
    ...embeddedLakePatches,
  ].filter((piece) => piece.package === name);
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.map(({ find }) => find).filter((text) => !code.includes(text))).toEqual([]);
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
