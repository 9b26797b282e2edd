import { isLoopback } from '#lib/server/isLoopback.ts';
import { renderMetrics } from '#lib/server/metrics.ts';

export const dynamic = 'force-dynamic';

/** Returns the metrics of this process in the Prometheus text format. Loopback requests only. */
export function GET(request: Request): Response {
  if (!isLoopback(request.headers)) return new Response(null, { status: 404 });
  const headers = { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(renderMetrics(), { headers });
}
