export const dynamic = 'force-dynamic';

/** Liveness probe: returns 200 while the process responds. If it fails, restart the process. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
