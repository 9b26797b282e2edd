import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../../sanity/lake/config.ts';
import { createLakeServer } from '../../../sanity/lake/http/server.ts';
import { type Lake, openLake } from '../../../sanity/lake/lake.ts';
import { folder, ndjson } from './start.ts';

/** A lake inside the test's own process, on a port of its own, with these documents. */
export async function serveLake(documents: object[], dir = folder()): Promise<{ url: string; lake: Lake }> {
  const seed = ndjson(dir, documents);
  const lake = await openLake(readConfig({ LAKE_DIR: `${dir}/lake`, LAKE_SEED: seed, LAKE_PORT: '0' }));
  const server = createLakeServer(lake);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    lake.store.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, lake };
}
