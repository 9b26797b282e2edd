export const dynamic = 'force-dynamic';

/** Answers as long as the process does: what restarts it asks here. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
