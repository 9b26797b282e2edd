import './v8Flags.ts';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from './config.ts';
import { createLakeServer } from './http/server.ts';
import { openLake } from './lake.ts';
import { log } from './log.ts';
import { watchMetrics } from './metrics.ts';
import { StoreError, storeErrorExitCode } from './store/storeError.ts';

// All files of the store are private to their owner.
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
  // These lines are for the terminal or program that started the lake: always text, also with LOG_FORMAT=json.
  const print = (line: string) => process.stdout.write(`lake: ${line}\n`);
  if (lake.seeded) {
    const { documents, assets } = lake.seeded;
    print(
      `new store in ${config.dir}: ${documents} documents and ${assets} assets imported from ${config.seed}`,
    );
  }
  if (lake.newPassword) print(`password for editing: ${lake.newPassword}`);
  print(`listening on http://${host}:${port}`);

  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    server.close(() => {
      lake.close();
      process.exit(0);
    });
    // A connection that is sending a response now is idle afterwards, and would stay open for a next request.
    setInterval(() => server.closeIdleConnections(), 50).unref();
    for (const connection of lake.connections) connection.terminate();
    // Open requests get 4 s to finish. A commit is one synchronous step, so it is never interrupted.
    setTimeout(() => server.closeAllConnections(), 4000).unref();
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const addressInUse = `port ${port} on ${host} is already in use: stop the process that listens there, or set LAKE_PORT`;
      reject(new Error(error.code === 'EADDRINUSE' ? addressInUse : error.message, { cause: error }));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
