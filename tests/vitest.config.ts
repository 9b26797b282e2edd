import { defineConfig } from 'vitest/config';

// `#lib/…`, `#components/…` and the rest resolve through "imports" in package.json; JSX compiles to React's automatic
// runtime, as tsconfig.json says.
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/content/**/*.test.ts'],
    environment: 'node',
    // It imports Next's files as a bundler resolves them, without an ending.
    server: { deps: { inline: ['next-sanity'] } },
    // Two cores are what the smallest machine has.
    maxWorkers: 2,
    testTimeout: 60_000,
    reporters: process.env.JUNIT_FILE
      ? ['default', ['junit', { outputFile: process.env.JUNIT_FILE }]]
      : ['default'],
  },
});
