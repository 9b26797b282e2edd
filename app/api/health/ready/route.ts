import { readHealth } from '#lib/health/readHealth.ts';
import { isLoopback } from '#lib/server/isLoopback.ts';

export const dynamic = 'force-dynamic';

/** Whether the site can show its pages, and how its parts are; 503 when it cannot. For this machine alone. */
export async function GET(request: Request): Promise<Response> {
  if (!isLoopback(request.headers)) return new Response(null, { status: 404 });
  const health = await readHealth();
  const status = health.status === 'unavailable' ? 503 : 200;
  return Response.json(health, { status, headers: { 'Cache-Control': 'no-store' } });
}
