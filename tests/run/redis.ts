import { canInstall, install, onPath } from './programs.ts';

/** Message for a machine without Redis. */
export const noRedis = 'there is no Redis: apt-get install redis-server';

/** The path of a Redis server, if there is one. */
export const findRedis = (): string | undefined => onPath('redis-server');

/** Finds a Redis, or installs Debian's with apt (as root). Its tests start their own server, on their own port. */
export async function ensureRedis(): Promise<void> {
  if (findRedis() || !canInstall()) return;
  console.log('No Redis found: installing it with apt-get');
  await install(['redis-server']);
}
