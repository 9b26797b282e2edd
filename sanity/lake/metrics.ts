import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Lake } from './context.ts';
import type { Handler } from './http/route.ts';

type Gauge = { help: string; read: () => number };
type Exchange = { request: IncomingMessage; response: ServerResponse };

const counts = new Map<string, number>();
const gauges = new Map<string, Gauge>();
const counters = {
  lake_http_requests_total: 'Requests answered, by status class.',
  lake_queries_total: 'Queries answered, by status (504: timed out).',
  lake_query_seconds_total: 'Total time spent answering queries.',
  lake_commits_total: 'Transactions committed.',
};

/** Registers a gauge. @param read called each time the metrics are read */
export function gauge(name: string, help: string, read: () => number): void {
  gauges.set(name, { help, read });
}

/** Starts counting requests, queries and commits. Uses Node's diagnostics channels, so no handler is involved. */
export function watchMetrics(lake: Lake): void {
  const startTimes = new WeakMap<IncomingMessage, number>();
  subscribe('http.server.request.start', (message) => {
    startTimes.set((message as Exchange).request, performance.now());
  });
  subscribe('http.server.response.finish', (message) => {
    const { request, response } = message as Exchange;
    const { statusCode } = response;
    count(`lake_http_requests_total{status="${Math.floor(statusCode / 100)}xx"}`);
    if (!/^\/v[^/]+\/data\/query\//.test(request.url ?? '')) return;
    count(`lake_queries_total{status="${statusCode}"}`);
    count(
      'lake_query_seconds_total',
      (performance.now() - (startTimes.get(request) ?? performance.now())) / 1000,
    );
  });
  lake.store.onCommit(() => count('lake_commits_total'));
  gauge('lake_documents', 'Documents in the store, drafts included.', () => lake.store.documents.size);
  gauge('lake_webhooks_waiting', 'Webhooks not yet delivered.', () => lake.webhooks.waiting());
  gauge('lake_open_streams', 'Open WebSockets and event streams.', () => lake.connections.size);
  gauge('lake_resident_memory_bytes', 'Memory of the process (RSS).', () => process.memoryUsage.rss());
  gauge('lake_uptime_seconds', 'Time since the process started.', () => process.uptime());
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  gauge('lake_event_loop_delay_p99_seconds', 'Event loop delay since the metrics were last read.', () => {
    const seconds = delay.percentile(99) / 1e9;
    delay.reset();
    return seconds;
  });
}

/** `GET /metrics` in Prometheus' text format. */
export const handleMetrics: Handler = ({ req, res }) => {
  res.writeHead(200, {
    'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    'cache-control': 'no-store',
  });
  res.end(req.method === 'HEAD' ? undefined : renderMetrics());
};

function renderMetrics(): string {
  const lines: string[] = [];
  for (const [name, help] of Object.entries(counters)) {
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} counter`);
    for (const [key, value] of counts) if (key.replace(/\{.*/, '') === name) lines.push(`${key} ${value}`);
  }
  for (const [name, { help, read }] of gauges) {
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${read()}`);
  }
  return `${lines.join('\n')}\n`;
}

function count(key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
