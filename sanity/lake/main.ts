import './v8Flags.ts';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from './config.ts';
import { createLakeServer } from './http/server.ts';
import { openLake } from './lake.ts';
import { log } from './log.ts';
import { watchMetrics } from './metrics.ts';
import { StoreError, storeErrorExitCode } from './store/storeError.ts';

// Whatever the store writes is for its owner only.
process.umask(0o077);
try {
  await start();
} catch (error) {
  log.error((error as Error).message);
  process.exit(error instanceof StoreError ? storeErrorExitCode : 1);
}

async function start() {
  const config = readConfig(process.env);
  const lake = await openLake(config);
  watchMetrics(lake);
  const server = createLakeServer(lake);
  lake.queries.start();
  const port = await listen(server, config.port, config.host);
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  // For whoever started it, so text whatever LOG_FORMAT says.
  const say = (line: string) => process.stdout.write(`lake: ${line}\n`);
  if (lake.seeded) {
    const { documents, assets } = lake.seeded;
    say(
      `new store in ${config.dir}: ${documents} documents and ${assets} assets imported from ${config.seed}`,
    );
  }
  if (lake.newPassword) say(`password for editing: ${lake.newPassword}`);
  say(`listening on http://${host}:${port}`);

  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    server.close(() => {
      lake.close();
      process.exit(0);
    });
    server.closeIdleConnections();
    for (const connection of lake.connections) connection.terminate();
    // What is still being answered gets a moment; a commit is never cut, for it is one synchronous step.
    setTimeout(() => server.closeAllConnections(), 4000).unref();
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} on ${host} is taken: stop what listens there, or set LAKE_PORT`;
      reject(new Error(error.code === 'EADDRINUSE' ? taken : error.message, { cause: error }));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
