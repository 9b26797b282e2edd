import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { freePort } from '#lib/processes/ports.ts';

const root = resolve(import.meta.dirname, '../../..');
const next = createRequire(import.meta.url).resolve('next/dist/bin/next');

test.each(['build', 'dev'])(
  '`next %s` without a lake ends with a line that says what to do',
  async (command) => {
    const port = String(await freePort());
    // Without NEXT_DIST_DIR, as nobody but Next's own command.
    const { NEXT_DIST_DIR: _, SANITY_PROJECT_ID: __, ...env } = process.env;
    const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((done) => {
      const args = [next, command, ...(command === 'dev' ? ['-p', '0'] : [])];
      execFile(
        process.execPath,
        args,
        { cwd: root, env: { ...env, LAKE_PORT: port } },
        (error, _out, stderr) => done({ code: error?.code, stderr }),
      );
    });
    expect(stderr.trim()).toBe(
      `The embedded Content Lake does not answer at http://127.0.0.1:${port}. Start it with \`npm start\`, or use \`npm run build\` and \`npm run dev\`, which start it themselves.`,
    );
    expect(code).toBe(1);
  },
);
