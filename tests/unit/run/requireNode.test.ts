import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../../lib/run/requireNode.mjs');

/** Runs the check as if on another version of Node. */
function checkOn(version: string) {
  const code = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); await import(${JSON.stringify(script)})`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
}

test.each(['12.22.12', '20.20.2', '22.17.9'])(
  'Node %s is refused in one line that says what to do',
  (version) => {
    const { status, stderr } = checkOn(version);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(version);
    expect(stderr).toContain('npm ci');
  },
);

test.each(['22.18.0', '23.0.0', '24.21.0'])('Node %s is accepted without a word', (version) => {
  const { status, stdout, stderr } = checkOn(version);
  expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: '' });
});

test('the Node that runs the commands is accepted', () => {
  expect(execFileSync(process.execPath, [script], { encoding: 'utf8' })).toBe('');
});
