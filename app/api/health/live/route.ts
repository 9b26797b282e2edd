export const dynamic = 'force-dynamic';

/** Liveness probe: returns 200 while the process responds. Used by the supervisor that restarts it. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
