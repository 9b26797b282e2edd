import { createHmac, randomUUID } from 'node:crypto';
import type { TestSite } from './testSite.ts';

/** A change that the content store would report: by default an update that only the document's own page shows. */
export type Change = { _id: string; _type: string; operation?: 'create' | 'update' | 'delete' };

/** Sends the site a signed webhook, as its content store does. Returns the status. */
export async function notify(site: TestSite, { operation = 'update', ...change }: Change): Promise<number> {
  const body = JSON.stringify({ ...change, operation, before: null, after: null });
  const now = Date.now();
  const hash = createHmac('sha256', site.env.SANITY_WEBHOOK_SECRET ?? '').update(`${now}.${body}`);
  const { status } = await fetch(`${site.url}/api/revalidate`, {
    method: 'POST',
    body,
    headers: {
      'sanity-webhook-signature': `t=${now},v1=${hash.digest('base64url')}`,
      'idempotency-key': randomUUID(),
    },
  });
  return status;
}
