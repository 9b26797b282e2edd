import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

/** Folders whose tests call functions that keep no state. */
const PURE = '{content,unit/{components,content,danish,links,schema,search,seo}}';
/** In a test file: it replaces modules or globals, which would reach the next file in the same worker. */
const REPLACES = /\bvi\.(?:mock|doMock|hoisted|resetModules|stub\w+|spyOn|useFakeTimers)\b|\bprocess\.env\b/;

/** These share one worker's modules: importing the code anew takes most files longer than testing it. */
const shared = globSync(`tests/${PURE}/**/*.test.{ts,tsx}`, { cwd: root }).filter(
  (file) => !REPLACES.test(readFileSync(join(root, file), 'utf8')),
);

// `#lib/…`, `#components/…` and the rest resolve through "imports" in package.json; JSX compiles to React's automatic
// runtime, as tsconfig.json says.
export default defineConfig({
  root,
  test: {
    environment: 'node',
    // It imports Next's files as a bundler resolves them, without an ending.
    server: { deps: { inline: ['next-sanity'] } },
    // Two cores are what the smallest machine has.
    maxWorkers: 2,
    testTimeout: 60_000,
    reporters: process.env.JUNIT_FILE
      ? ['default', ['junit', { outputFile: process.env.JUNIT_FILE }]]
      : ['default'],
    projects: [
      { extends: true, test: { name: 'shared', include: shared, isolate: false } },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/content/**/*.test.ts'],
          exclude: shared,
        },
      },
    ],
  },
});
