import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Build } from '#lib/builds/buildStore.ts';
import { startChild } from '#lib/processes/childProcess.ts';
import { waitUntilReady } from '#lib/processes/waitUntilReady.ts';
import { handOffConnections } from '#lib/supervisor/connectionHandoff.ts';
import type { SiteProcess } from '#lib/supervisor/startSite.ts';

const preload = new URL('../../../lib/server/receiveConnections.ts', import.meta.url).href;

/** Responds with its build id, and closes on SIGTERM like Next. `/slow` responds after a request to `/go`. */
const SITE = `
import { createServer } from 'node:http';
const slow = [];
const server = createServer((request, response) => {
  if (request.url === '/crash') process.exit(9);
  if (request.url === '/slow') return void slow.push(response);
  if (request.url === '/go') for (const each of slow.splice(0)) each.end('slow ' + process.env.BUILD);
  response.end(process.env.BUILD);
});
server.on('upgrade', (_, socket) => socket.write('HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: x\\r\\nConnection: Upgrade\\r\\n\\r\\n'));
process.on('SIGTERM', () => server.close(() => process.exit(0)));
if (process.env.BUILD === 'crashing') throw new Error('crashed at its start');
server.listen(0, 'localhost');
`;

/** A running small site, and the port on which it listens itself. */
type SmallSite = SiteProcess & { ownPort: number };

/** Creates a build for the small site, which responds with the build's id. */
export const smallBuild = (id: string): Build => ({
  id,
  distDir: `.next/${id}`,
  fingerprint: id,
  values: {},
});

/** Creates a folder in which small sites can be started. */
export async function smallSites() {
  const folder = await mkdtemp(join(tmpdir(), 'small-site-'));
  await writeFile(join(folder, 'site.mjs'), SITE);
  const started: SmallSite[] = [];
  const tried: string[] = [];
  return {
    /** The sites that started successfully, and the ids of all builds whose start was attempted. */
    started,
    tried,
    /** Starts a small site as `startSiteProcess` starts Next. */
    start: async ({ id }: Build): Promise<SmallSite> => {
      tried.push(id);
      const child = startChild({
        name: 'The site',
        args: ['--import', preload, 'site.mjs'],
        cwd: folder,
        env: { ...process.env, BUILD: id },
        ipc: true,
      });
      const { port, give, retire } = handOffConnections(child.handle);
      const ownPort = await port;
      await waitUntilReady(child, `http://localhost:${ownPort}/`, 10_000);
      const site = { child, ownPort, give, retire };
      started.push(site);
      return site;
    },
    remove: async () => {
      for (const { child } of started) await child.stop(0);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Reply = { status: number; text: string; connection: string | undefined };

/** Sends a GET request over a new connection, or over a connection of the agent. */
export function get(port: number, path = '/', agent: Agent | false = false): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const clientRequest = request({ host: 'localhost', port, path, agent }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, text, connection: response.headers.connection }),
      );
    });
    clientRequest.once('error', reject);
    clientRequest.end();
  });
}
