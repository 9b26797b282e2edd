import { processGlobal } from './processGlobal.ts';

/** The counters, with their help texts for Prometheus. */
const counters = {
  site_http_requests_total: 'Requests answered, by status class; own: sent by the site itself.',
  site_page_cache_total: 'Lookups of pages in the page cache, by result.',
  site_page_cache_written_bytes_total: 'HTML written to the page cache.',
  site_store_requests_total: 'Requests to the content store, by status class; error: no response.',
  site_webhook_notices_total: 'Webhooks, by result.',
} as const;
const histograms = {
  site_http_request_seconds: 'Time until a request was answered; own: sent by the site itself.',
  site_render_seconds: 'Time to render a page.',
} as const;
/** Upper bounds of the histogram buckets, in seconds. */
const buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Counter = keyof typeof counters;
type Histogram = keyof typeof histograms;
/** Values must come from a small fixed set: every combination is a separate time series. */
type Labels = Record<string, string>;
type Gauge = { help: string; read: () => number };

/** One per process: proxy, routes and preloaded modules are separate bundles. */
const memory = processGlobal('metrics', () => ({
  counts: new Map<string, number>(),
  gauges: new Map<string, Gauge>(),
}));

/** Adds to a counter. @example count('site_page_cache_total', { result: 'hit' }); */
export function count(name: Counter, labels: Labels = {}, amount = 1): void {
  add(series(name, labels), amount);
}

/** Adds a duration in seconds to a histogram. */
export function observe(name: Histogram, seconds: number, labels: Labels = {}): void {
  for (const bound of buckets)
    add(series(`${name}_bucket`, { ...labels, le: String(bound) }), Number(seconds <= bound));
  add(series(`${name}_bucket`, { ...labels, le: '+Inf' }), 1);
  add(series(`${name}_sum`, labels), seconds);
  add(series(`${name}_count`, labels), 1);
}

/** Registers a value that is read whenever the metrics are rendered. */
export function gauge(name: string, help: string, read: () => number): void {
  memory.gauges.set(name, { help, read });
}

/** Renders all metrics in Prometheus' text format: https://prometheus.io/docs/instrumenting/exposition_formats/ */
export function renderMetrics(): string {
  const lines: string[] = [];
  const writeHeader = (name: string, type: string, help: string) =>
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
  const writeSamples = (name: string) => {
    for (const [key, value] of memory.counts)
      if (key.replace(/\{.*/, '').replace(/_(?:bucket|sum|count)$/, '') === name)
        lines.push(`${key} ${value}`);
  };
  for (const [name, help] of Object.entries(counters)) {
    writeHeader(name, 'counter', help);
    writeSamples(name);
  }
  for (const [name, help] of Object.entries(histograms)) {
    writeHeader(name, 'histogram', help);
    writeSamples(name);
  }
  for (const [name, { help, read }] of memory.gauges) {
    writeHeader(name, 'gauge', help);
    lines.push(`${name} ${read()}`);
  }
  return `${lines.join('\n')}\n`;
}

const add = (key: string, amount: number) => memory.counts.set(key, (memory.counts.get(key) ?? 0) + amount);

function series(name: string, labels: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return pairs.length === 0 ? name : `${name}{${pairs.join(',')}}`;
}
