import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Build } from '#lib/builds/buildStore.ts';
import { startChild } from '#lib/processes/childProcess.ts';
import { waitUntilReady } from '#lib/processes/waitUntilReady.ts';
import { handOffConnections } from '#lib/supervisor/connectionHandoff.ts';
import type { SiteProcess } from '#lib/supervisor/startSite.ts';

const preload = new URL('../../../lib/server/receiveConnections.mjs', import.meta.url).href;

/** A server that closes on SIGTERM as Next's does. It says which build it is; `/slow` is answered when `/go` is asked. */
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

/** A small site that runs, and where it answers itself. */
type SmallSite = SiteProcess & { ownPort: number };

/** A build for the small site: it answers with its id. */
export const small = (id: string): Build => ({ id, distDir: `.next/${id}`, fingerprint: id, values: {} });

/** A folder that small sites run in. */
export async function smallSites() {
  const folder = await mkdtemp(join(tmpdir(), 'small-site-'));
  await writeFile(join(folder, 'site.mjs'), SITE);
  const started: SmallSite[] = [];
  const tried: string[] = [];
  return {
    /** The sites that came up, and the ids of the builds that were started at all. */
    started,
    tried,
    /** Starts one as `startSiteProcess` starts Next. */
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

/** Asks over a new connection, or over those of an agent. */
export function get(port: number, path = '/', agent: Agent | false = false): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: 'localhost', port, path, agent }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 0, text, connection: answer.headers.connection }),
      );
    });
    asking.once('error', reject);
    asking.end();
  });
}
