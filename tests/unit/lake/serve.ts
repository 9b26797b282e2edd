import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { freePort } from '#lib/processes/ports.ts';
import type { Lake } from '#sanity/lake/context.ts';
import { readConfig } from '../../../sanity/lake/config.ts';
import { createLakeServer } from '../../../sanity/lake/http/server.ts';
import { type LakeParts, openLake } from '../../../sanity/lake/lake.ts';
import { makeQueriesInProcess } from './queriesInProcess.ts';
import { folder, ndjson, testTokens } from './startLake.ts';

export const password = 'a password of the tests';

/**
 * Starts a lake with these documents in the test's own process, on a free port. Its queries run in that process too, unless
 * a setting of the query processes (`LAKE_QUERY_…`) is given.
 */
export async function serveLake(
  documents: object[],
  dir = folder(),
  env: Record<string, string> = {},
  now?: () => number,
  options: LakeParts = {},
): Promise<{ url: string; lake: Lake }> {
  const LAKE_SEED = ndjson(dir, documents);
  // The lake stores its own URL in asset documents, so it needs its port before it listens.
  const port = await freePort();
  const fixed = { LAKE_DIR: `${dir}/lake`, LAKE_SEED, LAKE_PORT: String(port), LAKE_PASSWORD: password };
  const lake = await openLake(readConfig({ ...fixed, ...testTokens, ...env }), {
    now,
    hashCost: 2,
    ...(!Object.keys(env).some((name) => name.startsWith('LAKE_QUERY_')) && {
      makeQueries: makeQueriesInProcess,
    }),
    ...options,
  });
  const server = createLakeServer(lake);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    for (const socket of lake.connections) socket.terminate();
    await new Promise((resolve) => server.close(resolve));
    lake.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, lake };
}
