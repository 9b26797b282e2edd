import { readHealth } from '#lib/health/readHealth.ts';
import { isLoopback } from '#lib/server/isLoopback.ts';

export const dynamic = 'force-dynamic';

/** Readiness probe: the state of the site and its parts; 503 if pages cannot be shown. Loopback requests only. */
export async function GET(request: Request): Promise<Response> {
  if (!isLoopback(request.headers)) return new Response(null, { status: 404 });
  const health = await readHealth();
  const status = health.status === 'unavailable' ? 503 : 200;
  return Response.json(health, { status, headers: { 'Cache-Control': 'no-store' } });
}
