import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { onPath } from '../../run/programs.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'docs/systemd');
const units = readdirSync(folder).filter((name) => /\.(service|timer)$/.test(name));
const services = units.filter((name) => name.endsWith('.service'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

// A machine without systemd (macOS, Alpine) has nothing to check the units with.
const withSystemd = test.skipIf(!onPath('systemd-analyze'));

function analyze(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('systemd-analyze', args, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

withSystemd('systemd reads every unit without a complaint (skipped without systemd-analyze)', () => {
  const { status, stdout, stderr } = analyze('verify', ...units.map((name) => join(folder, name)));
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});

withSystemd.each(services)('%s is closed as far as Node allows (skipped without systemd-analyze)', (name) => {
  // Exposure goes from 0 to 10, in tenths here; a service without any hardening has 9.6.
  const { status, stdout } = analyze('security', '--offline=true', '--threshold=20', join(folder, name));
  expect({ status, stdout: status === 0 ? '' : stdout }).toEqual({ status: 0, stdout: '' });
});

test.each(services)(
  '%s starts a script that is there, as a user without rights, with bounded memory',
  (name) => {
    const text = read(name);
    const [, script = ''] = /^ExecStart=\/usr\/bin\/env node_modules\/\.bin\/node (\S+)/m.exec(text) ?? [];
    expect(existsSync(join(root, script))).toBe(true);
    expect(text).toMatch(/^User=vaeksthus$/m);
    expect(text).toMatch(/^NoNewPrivileges=yes$/m);
    expect(text).toMatch(/^ProtectSystem=strict$/m);
    expect(text).toMatch(/^MemoryMax=\d/m);
  },
);

test('every unit is explained in docs/operations.md', () => {
  const text = readFileSync(join(root, 'docs/operations.md'), 'utf8');
  for (const name of units) expect(text).toContain(name);
});
