import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePort, isPortInUse } from '#lib/processes/ports.ts';
import { createFakeProject, runStart } from './fakeProject.ts';

/** Asserts that a start failed with exit code 1 and one line on stderr. Returns the line. */
function expectOneLineError(result: { code: number | null; stderr: string }): string {
  const lines = result.stderr.trim().split('\n');
  expect({ code: result.code, lines: lines.length, stderr: result.stderr }).toMatchObject({
    code: 1,
    lines: 1,
  });
  return lines[0] ?? '';
}

test.each(['PORT', 'LAKE_PORT'])(
  'if the port in %s is in use, the start fails with one line that names the port and the variable',
  async (variable) => {
    const { root, remove } = await createFakeProject();
    const server = createServer();
    const port = await freePort();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const ports = { PORT: String(await freePort()), LAKE_PORT: String(await freePort()) };
    const line = expectOneLineError(await runStart(root, { ...ports, [variable]: String(port) }));
    expect(line).toContain(`Port ${port} is in use`);
    expect(line).toContain(`set ${variable} `);
    server.close();
    await remove();
  },
);

test('if the store is not writable, the start fails with one line that names the folder and LAKE_DIR', async () => {
  const { root, remove } = await createFakeProject();
  // A file in the folder's place: root ignores file permissions.
  await writeFile(join(root, 'file'), '');
  const line = expectOneLineError(await runStart(root, { PORT: '0', LAKE_PORT: '0', LAKE_DIR: 'file/lake' }));
  expect(line).toContain(join(root, 'file/lake'));
  expect(line).toContain('LAKE_DIR');
  await remove();
});

test('with a broken seed, the start prints the error of the lake and leaves no process running', async () => {
  const { root, remove } = await createFakeProject('{"_id":');
  const lakePort = await freePort();
  const line = expectOneLineError(await runStart(root, { PORT: '0', LAKE_PORT: String(lakePort) }));
  expect(line).toContain('lake: the seed is broken in line 1: correct it');
  expect(await isPortInUse(lakePort)).toBe(false);
  await remove();
});

test('if the lake fails to start, the start fails with its error in one line', async () => {
  const { root, remove } = await createFakeProject();
  await writeFile(join(root, 'sanity/lake/main.ts'), "throw new Error('no lake today');");
  const line = expectOneLineError(await runStart(root, { PORT: '0', LAKE_PORT: '0' }));
  expect(line).toContain('no lake today');
  await remove();
});

test('with an invalid setting, the start fails with one line that names the variable', async () => {
  const { root, remove } = await createFakeProject();
  expect(expectOneLineError(await runStart(root, { PORT: 'eighty' }))).toContain('PORT');
  await remove();
});

test('if the build fails, the start prints the end of its log, exits with code 1 and stops the lake', async () => {
  const { root, remove } = await createFakeProject();
  const lakePort = await freePort();
  // Next fails without an app folder.
  const { code, stderr } = await runStart(root, { PORT: '0', LAKE_PORT: String(lakePort) });
  expect(code).toBe(1);
  expect(stderr).toMatch(/The site could not be built.*$/m);
  expect(stderr.split('\n').length).toBeGreaterThan(2);
  expect(await isPortInUse(lakePort)).toBe(false);
  await remove();
});
