import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createServer as listenTo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { type LakeOptions, SEED, startLake } from '#lib/processes/startLake.ts';
import type { TestSite } from './testSite.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Stops the server and removes its files. */
export type RestoreStore = () => Promise<void>;

/** The port on which the site expects its content store. */
const portOf = (site: TestSite) => Number(new URL(site.lake.url).port);

/** The documents of the first content. */
export async function firstContent(): Promise<{ _id: string; _type: string }[]> {
  const lines = (await readFile(join(root, SEED), 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as { _id: string; _type: string });
}

type OtherLake = {
  /** Its documents; none by default. */
  documents?: object[];
  env?: Record<string, string>;
} & Pick<LakeOptions, 'dataset'>;

/** Starts a real lake with other content on the port of the site's own lake, which must be stopped. */
export async function startOtherLake(
  site: TestSite,
  { documents = [], env = {}, ...options }: OtherLake = {},
): Promise<RestoreStore> {
  const dir = await mkdtemp(join(tmpdir(), 'vaeksthus-other-lake-'));
  const file = join(dir, 'seed.ndjson');
  await writeFile(file, documents.map((document) => JSON.stringify(document)).join('\n'));
  // The paths of the images in the first content are relative.
  await symlink(join(root, SEED, '../images'), join(dir, 'images'));
  const lake = await startLake({
    root,
    port: portOf(site),
    dir: join(dir, 'lake'),
    seed: documents.length > 0 && relative(root, file),
    env: { ...site.env, ...env },
    ...options,
  });
  return async () => {
    await lake.stop();
    await rm(dir, { recursive: true, force: true });
  };
}

/** Starts a server that answers every request of the site to its content store in one way. */
export async function startStandInStore(site: TestSite, reply: RequestListener): Promise<RestoreStore> {
  const server = createServer(reply);
  await new Promise<void>((resolve) => server.listen(portOf(site), '127.0.0.1', resolve));
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

/** Starts a server that accepts every connection of the site to its content store and never answers. */
export async function startMuteStore(site: TestSite): Promise<RestoreStore> {
  const sockets = new Set<Socket>();
  const mute = listenTo((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => mute.listen(portOf(site), '127.0.0.1', resolve));
  return async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => mute.close(resolve));
  };
}
