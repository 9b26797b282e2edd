import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readEnv } from './env.ts';
import { count, gauge, observe } from './metrics.ts';
import { isSelfFetch } from './selfFetch.ts';
import { status } from './status.ts';

// Preloaded into the site (`node --import`): counts incoming and outgoing requests through Node's diagnostics channels, so
// that nothing in Next has to be wrapped. https://nodejs.org/api/diagnostics_channel.html#http

const statusClass = (status: number) => `${Math.floor(status / 100)}xx`;

const startTimes = new WeakMap<IncomingMessage, number>();
subscribe('http.server.request.start', (message) => {
  startTimes.set((message as { request: IncomingMessage }).request, performance.now());
});
subscribe('http.server.response.finish', (message) => {
  const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
  const own = String(isSelfFetch({ get: (name) => String(request.headers[name] ?? '') }));
  count('site_http_requests_total', { status: statusClass(response.statusCode), own });
  // The duration of an event stream depends on its reader only.
  if (/^text\/event-stream/.test(String(response.getHeader('content-type')))) return;
  const startedAt = startTimes.get(request);
  if (startedAt !== undefined)
    observe('site_http_request_seconds', (performance.now() - startedAt) / 1000, { own });
});

const store = readEnv().sanity.apiHost;
const isStore = (origin: unknown) => origin === store || /\.sanity\.io$/.test(String(origin));
type ClientMessage = { request: { origin?: unknown }; response?: { statusCode: number } };
subscribe('undici:request:headers', (message) => {
  const { request, response } = message as ClientMessage;
  if (isStore(request.origin) && response)
    count('site_store_requests_total', { status: statusClass(response.statusCode) });
});
subscribe('undici:request:error', (message) => {
  if (isStore((message as ClientMessage).request.origin))
    count('site_store_requests_total', { status: 'error' });
});

const delay = monitorEventLoopDelay({ resolution: 20 });
delay.enable();
gauge('site_event_loop_delay_p99_seconds', 'Event loop delay since the metrics were last read.', () => {
  const seconds = delay.percentile(99) / 1e9;
  delay.reset();
  return seconds;
});
gauge('site_resident_memory_bytes', 'Memory of the process (RSS).', () => process.memoryUsage.rss());
gauge('site_heap_used_bytes', 'Heap in use.', () => process.memoryUsage().heapUsed);
gauge('site_uptime_seconds', 'Time since the process started.', () => process.uptime());
gauge(
  'site_webhook_notices_pending',
  'Webhooks waiting to be applied.',
  () => status.get('pendingNotices') ?? 0,
);
gauge('site_link_index_age_seconds', 'Age of the link index; NaN until it is loaded.', () => {
  const loadedAt = status.get('linkIndexLoadedAt');
  return loadedAt === undefined ? Number.NaN : (Date.now() - loadedAt) / 1000;
});
