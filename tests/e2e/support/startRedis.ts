import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startChild } from '#lib/processes/childProcess.ts';
import { freePort } from '#lib/processes/ports.ts';
import { findRedis, noRedis } from '../../run/redis.ts';

const START_MS = 20_000;
const root = resolve(import.meta.dirname, '../../..');

/** A Redis on its own port, without a file. `start` after `kill` uses the same port. */
export async function startRedis() {
  const redis = findRedis();
  if (!redis) throw new Error(noRedis);
  const port = await freePort();
  const dir = await mkdtemp(join(tmpdir(), 'vaeksthus-redis-'));
  let child: ReturnType<typeof startChild> | undefined;
  const start = async () => {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', dir];
    const args = [join(root, 'tests/run/program.ts'), redis, ...options];
    child = startChild({ name: 'redis', args, cwd: root, env: process.env });
    await untilListening(port);
  };
  const kill = async () => {
    await child?.stop(0);
    child = undefined;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill,
    stop: async () => {
      await kill();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function untilListening(port: number): Promise<void> {
  const end = Date.now() + START_MS;
  while (!(await listens(port))) {
    if (Date.now() > end) throw new Error(`Redis does not listen on port ${port}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
