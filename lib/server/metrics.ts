import { processGlobal } from './processGlobal.ts';

/** What is counted, with what Prometheus is told of each. */
const counters = {
  site_http_requests_total: 'Requests answered, by the class of their status; own: asked by the site itself.',
  site_page_cache_total: 'Pages asked of the page cache, by whether it had them.',
  site_page_cache_written_bytes_total: 'HTML that the page cache has taken in.',
  site_store_requests_total: 'Requests to the content store, by the class of their status; error: no answer.',
  site_webhook_notices_total: 'Webhook notices, by what became of them.',
} as const;
const histograms = {
  site_http_request_seconds: 'Time until a request was answered; own: asked by the site itself.',
  site_render_seconds: 'Time to render a page.',
} as const;
/** Upper bounds in seconds. */
const buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Counter = keyof typeof counters;
type Histogram = keyof typeof histograms;
/** Of a small fixed set each: every combination is a series of its own. */
type Labels = Record<string, string>;
type Gauge = { help: string; read: () => number };

/** One for the process: proxy, routes and preloaded modules are loaded apart. */
const memory = processGlobal('metrics', () => ({
  counts: new Map<string, number>(),
  gauges: new Map<string, Gauge>(),
}));

/** Adds to a counter. */
export function count(name: Counter, labels: Labels = {}, by = 1): void {
  add(series(name, labels), by);
}

/** Notes how long something took, in seconds. */
export function observe(name: Histogram, seconds: number, labels: Labels = {}): void {
  for (const bound of buckets)
    add(series(`${name}_bucket`, { ...labels, le: String(bound) }), Number(seconds <= bound));
  add(series(`${name}_bucket`, { ...labels, le: '+Inf' }), 1);
  add(series(`${name}_sum`, labels), seconds);
  add(series(`${name}_count`, labels), 1);
}

/** Names a value that is read when the metrics are. */
export function gauge(name: string, help: string, read: () => number): void {
  memory.gauges.set(name, { help, read });
}

/** All of it in Prometheus' text format: https://prometheus.io/docs/instrumenting/exposition_formats/ */
export function renderMetrics(): string {
  const lines: string[] = [];
  const head = (name: string, type: string, help: string) =>
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
  const write = (name: string) => {
    for (const [key, value] of memory.counts)
      if (key.replace(/\{.*/, '').replace(/_(?:bucket|sum|count)$/, '') === name)
        lines.push(`${key} ${value}`);
  };
  for (const [name, help] of Object.entries(counters)) {
    head(name, 'counter', help);
    write(name);
  }
  for (const [name, help] of Object.entries(histograms)) {
    head(name, 'histogram', help);
    write(name);
  }
  for (const [name, { help, read }] of memory.gauges) {
    head(name, 'gauge', help);
    lines.push(`${name} ${read()}`);
  }
  return `${lines.join('\n')}\n`;
}

const add = (key: string, by: number) => memory.counts.set(key, (memory.counts.get(key) ?? 0) + by);

function series(name: string, labels: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return pairs.length === 0 ? name : `${name}{${pairs.join(',')}}`;
}
