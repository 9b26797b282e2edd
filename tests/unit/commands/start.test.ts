import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePort, isPortInUse } from '#lib/processes/ports.ts';
import { runStart, standInProject } from './fakeProject.ts';

/** What a failed start must look like: exit code 1, and one line on stderr. */
function failed(result: { code: number | null; stderr: string }): string {
  const lines = result.stderr.trim().split('\n');
  expect({ code: result.code, lines: lines.length, said: result.stderr }).toMatchObject({
    code: 1,
    lines: 1,
  });
  return lines[0] ?? '';
}

test.each(['PORT', 'LAKE_PORT'])(
  'a start whose %s is taken ends in one line that names both',
  async (variable) => {
    const { root, remove } = await standInProject();
    const server = createServer();
    const taken = await freePort();
    server.listen(taken, '127.0.0.1');
    await once(server, 'listening');
    const ports = { PORT: String(await freePort()), LAKE_PORT: String(await freePort()) };
    const line = failed(await runStart(root, { ...ports, [variable]: String(taken) }));
    expect(line).toContain(`Port ${taken} is in use`);
    expect(line).toContain(`set ${variable} `);
    server.close();
    await remove();
  },
);

test('a start whose store cannot be written ends in one line that names the folder and LAKE_DIR', async () => {
  const { root, remove } = await standInProject();
  // Root may write anywhere, but not in a folder that is a file.
  await writeFile(join(root, 'file'), '');
  const line = failed(await runStart(root, { PORT: '0', LAKE_PORT: '0', LAKE_DIR: 'file/lake' }));
  expect(line).toContain(join(root, 'file/lake'));
  expect(line).toContain('LAKE_DIR');
  await remove();
});

test('a start with a broken seed passes on the line of the lake and leaves nothing running', async () => {
  const { root, remove } = await standInProject('{"_id":');
  const lakePort = await freePort();
  const line = failed(await runStart(root, { PORT: '0', LAKE_PORT: String(lakePort) }));
  expect(line).toContain('lake: the seed is broken in line 1: correct it');
  expect(await isPortInUse(lakePort)).toBe(false);
  await remove();
});

test('a start without a lake to start says so in one line', async () => {
  const { root, remove } = await standInProject();
  await writeFile(join(root, 'sanity/lake/main.ts'), "throw new Error('no lake today');");
  const line = failed(await runStart(root, { PORT: '0', LAKE_PORT: '0' }));
  expect(line).toContain('no lake today');
  await remove();
});

test('a start with a wrong setting names the variable in one line', async () => {
  const { root, remove } = await standInProject();
  expect(failed(await runStart(root, { PORT: 'eighty' }))).toContain('PORT');
  await remove();
});

test('a build that fails shows the end of its log, ends with code 1 and stops the lake', async () => {
  const { root, remove } = await standInProject();
  const lakePort = await freePort();
  // There is no app folder here, which Next refuses.
  const { code, stderr } = await runStart(root, { PORT: '0', LAKE_PORT: String(lakePort) });
  expect(code).toBe(1);
  expect(stderr).toMatch(/The site could not be built.*$/m);
  expect(stderr.split('\n').length).toBeGreaterThan(2);
  expect(await isPortInUse(lakePort)).toBe(false);
  await remove();
});
