import { expect, test } from 'vitest';
import { isLoopback } from '#lib/server/isLoopback.ts';
import { count, gauge, observe, renderMetrics } from '#lib/server/metrics.ts';
import { status } from '#lib/server/status.ts';

test('counters, histograms and gauges are written in the Prometheus text format', () => {
  count('site_webhook_notices_total', { result: 'received' });
  count('site_webhook_notices_total', { result: 'received' }, 2);
  observe('site_render_seconds', 0.2);
  observe('site_render_seconds', 20);
  gauge('site_test', 'A value of this test.', () => 7);
  const text = renderMetrics();
  for (const line of [
    '# TYPE site_webhook_notices_total counter',
    'site_webhook_notices_total{result="received"} 3',
    '# TYPE site_render_seconds histogram',
    'site_render_seconds_bucket{le="0.1"} 0',
    'site_render_seconds_bucket{le="0.25"} 1',
    'site_render_seconds_bucket{le="10"} 1',
    'site_render_seconds_bucket{le="+Inf"} 2',
    'site_render_seconds_sum 20.2',
    'site_render_seconds_count 2',
    '# TYPE site_test gauge',
    'site_test 7',
  ])
    expect(text.split('\n')).toContain(line);
  expect(text).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+\n|\w+(?:\{[^}]*\})? \S+\n)+$/);
});

test('a status function that throws yields undefined', () => {
  status.set('pendingNotices', () => 4);
  status.set('lastNoticeAt', () => {
    throw new Error('broken on purpose');
  });
  expect([status.get('pendingNotices'), status.get('lastNoticeAt'), status.get('lastAppliedAt')]).toEqual([
    4,
    undefined,
    undefined,
  ]);
});

test.each([
  [{ host: 'localhost:3000', 'x-forwarded-for': '::1' }, true],
  [{ host: '127.0.0.1:3000', 'x-forwarded-for': '::ffff:127.0.0.1' }, true],
  [{ host: '[::1]:3000' }, true],
  [{ host: 'vaeksthusforledelse.dk', 'x-forwarded-for': '127.0.0.1' }, false],
  [{ host: 'localhost.evil.example' }, false],
  // A reverse proxy that sends the upstream's name as host, as nginx does by default.
  [{ host: 'localhost:3000', 'x-forwarded-for': '203.0.113.7' }, false],
  [{ host: 'localhost:3000', 'x-forwarded-for': '127.0.0.1, 203.0.113.7' }, false],
  [{}, false],
])('%j is from this machine: %s', (headers, expected) => {
  expect(isLoopback(new Headers(headers as Record<string, string>))).toBe(expected);
});
