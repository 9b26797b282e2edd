import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

/** Folders whose tests read state of the whole process (lib/server/processGlobal.ts), such as its metrics. */
const STATEFUL = /^tests\/unit\/(?:server|revalidate|linkIndex|pageCache|proxy)\//;
/** Code in a test file that replaces modules or globals, which would affect the next file in the same worker. */
const REPLACES = /\bvi\.(?:mock|doMock|hoisted|resetModules|stub\w+|spyOn|useFakeTimers)\b|\bprocess\.env\b/;

/** These files share one worker's modules: importing the code again takes longer than most of their tests. */
const shared = globSync('tests/{content,unit}/**/*.test.{ts,tsx}', { cwd: root }).filter(
  (file) => !STATEFUL.test(file) && !REPLACES.test(readFileSync(join(root, file), 'utf8')),
);

// `#lib/…`, `#components/…` and the rest resolve through "imports" in package.json; JSX compiles to React's automatic
// runtime, as in tsconfig.json.
export default defineConfig({
  root,
  test: {
    environment: 'node',
    // It imports Next's files as a bundler resolves them, without an extension.
    server: { deps: { inline: ['next-sanity'] } },
    // The smallest machine has two cores. Many tests wait for processes: a third worker uses that time.
    maxWorkers: 3,
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
