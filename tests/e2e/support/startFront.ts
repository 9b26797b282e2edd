import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { debian, nginxConfig } from '#lib/nginx/renderConfig.ts';
import { startChild } from '#lib/processes/childProcess.ts';
import { freePort } from '#lib/processes/ports.ts';
import { waitUntilReady } from '#lib/processes/waitUntilReady.ts';
import { findNginx, noNginx } from '../../run/nginx.ts';

const START_MS = 20_000;
const root = resolve(import.meta.dirname, '../../..');

/** An nginx in front of a site, with its own cache. */
export type Front = {
  /** Its URL: http://localhost:<port>, no trailing slash. */
  url: string;
  /** The access log and the error log so far. */
  logs: () => Promise<string>;
  /** Stops it and removes its cache and logs. */
  stop: () => Promise<void>;
};

type Options = {
  /** Port of the site behind it. */
  site: number;
  /** Ports of further instances of the site. */
  others?: readonly number[];
  /** Port it listens on; a free one by default. */
  port?: number;
  /** Protocol of the visitors. `https` simulates a TLS front: Next receives it as the protocol. */
  scheme?: 'http' | 'https';
};

/**
 * Starts nginx with the shipped configuration, as a separate process.
 *
 * @throws Error if there is no nginx, or if it does not start
 */
export async function startFront({ site, others = [], port, scheme = 'http' }: Options): Promise<Front> {
  const nginx = findNginx();
  if (!nginx) throw new Error(noNginx);
  const listen = port ?? (await freePort());
  const url = `http://localhost:${listen}`;
  const dir = await mkdtemp(join(tmpdir(), 'vaeksthus-nginx-'));
  const at = (name: string) => join(dir, name);
  const config = await nginxConfig({
    siteUrl: url.replace('http', scheme),
    listen: `127.0.0.1:${listen}`,
    sites: [site, ...others].map((each) => `localhost:${each}`),
    inner: `127.0.0.1:${await freePort()}`,
    user: userInfo().username,
    pid: at('pid'),
    cache: at('cache'),
    temp: dir,
    accessLog: at('access.log'),
    errorLog: at('error.log'),
    brotliModule: debian.brotliModule,
  });
  await writeFile(at('nginx.conf'), config);
  const child = startChild({
    name: 'nginx',
    args: [
      join(root, 'tests/run/program.ts'),
      ...[nginx, '-p', dir, '-c', at('nginx.conf'), '-e', at('start.log'), '-g', 'daemon off;'],
    ],
    cwd: root,
    env: process.env,
  });
  const logs = async () => {
    const files = ['start.log', 'error.log', 'access.log'].map((name) =>
      readFile(at(name), 'utf8').catch(() => ''),
    );
    return (await Promise.all(files)).join('\n');
  };
  const front: Front = {
    url,
    logs,
    stop: async () => {
      await child.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
  try {
    await waitUntilReady(child, `${url}/robots.txt`, START_MS);
  } catch (error) {
    const log = await logs();
    await front.stop();
    throw new Error(`nginx did not start: ${log.trim() || error}`, { cause: error });
  }
  return front;
}
