import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { onPath } from '../../run/programs.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'docs/systemd');
const units = readdirSync(folder).filter((name) => /\.(service|timer)$/.test(name));
const services = units.filter((name) => name.endsWith('.service'));
const readUnit = (name: string) => readFileSync(join(folder, name), 'utf8');

// Without systemd (macOS, Alpine) the units cannot be verified.
const withSystemd = test.skipIf(!onPath('systemd-analyze'));

function analyze(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('systemd-analyze', args, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

withSystemd('systemd verifies every unit without warnings (skipped without systemd-analyze)', () => {
  const { status, stdout, stderr } = analyze('verify', ...units.map((name) => join(folder, name)));
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});

withSystemd.each(services)(
  '%s is sandboxed as far as Node allows (skipped without systemd-analyze)',
  (name) => {
    // The threshold is in tenths: exposure ranges from 0 to 10, and is 9.6 for a service without hardening.
    const { status, stdout } = analyze('security', '--offline=true', '--threshold=20', join(folder, name));
    expect({ status, stdout: status === 0 ? '' : stdout }).toEqual({ status: 0, stdout: '' });
  },
);

test.each(services)('%s starts an existing script as an unprivileged user with limited memory', (name) => {
  const text = readUnit(name);
  const [, script = ''] = /^ExecStart=\/usr\/bin\/env node_modules\/\.bin\/node (\S+)/m.exec(text) ?? [];
  expect(existsSync(join(root, script))).toBe(true);
  expect(text).toMatch(/^User=vaeksthus$/m);
  expect(text).toMatch(/^NoNewPrivileges=yes$/m);
  expect(text).toMatch(/^ProtectSystem=strict$/m);
  expect(text).toMatch(/^MemoryMax=\d/m);
});

test('docs/operations.md documents every unit', () => {
  const text = readFileSync(join(root, 'docs/operations.md'), 'utf8');
  for (const name of units) expect(text).toContain(name);
});
