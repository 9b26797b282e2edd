import { resolve } from 'node:path';
import { runCommand } from '#lib/cli/runCommand.ts';
import { runE2e } from './run/runE2e.ts';

// `npm run test:e2e -- [Playwright's own arguments]` runs the end-to-end tests alone, or some of them, during
// development.
await runCommand(async () => {
  const root = resolve(import.meta.dirname, '..');
  const { failed } = await runE2e(root, process.env.CI === 'true', process.argv.slice(2));
  return failed > 0 ? 1 : 0;
}, 130);
