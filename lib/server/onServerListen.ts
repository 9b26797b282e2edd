import { subscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import type { ListenOptions } from 'node:net';

/**
 * Calls back for each HTTP server of this process just before it listens, when its options can still be changed. Next
 * offers no access to its server.
 * https://nodejs.org/api/diagnostics_channel.html#event-tracingnetserverlistenasyncstart
 */
export function onServerListen(work: (server: Server, options: ListenOptions) => void): void {
  subscribe('tracing:net.server.listen:asyncStart', (message) => {
    const { server, options } = message as { server: Server; options: ListenOptions };
    // Servers of other protocols have no listener for requests.
    if (server.listenerCount('request') > 0) work(server, options);
  });
}
