import { createHmac, randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { POST } from '#app/api/revalidate/route.ts';
import { confirmRemovals } from '#lib/content/loss/confirmedRemovals.ts';

// Covers only which webhooks confirm a removal. The browser tests cover what Next does with a webhook.
const secret = 'a-secret-of-this-test';
vi.mock('next/server', () => ({ after: () => {} }));
vi.mock('#lib/revalidate/recordFormerPaths.ts', () => ({ recordFormerPaths: async () => {} }));
vi.mock('#lib/content/loss/confirmedRemovals.ts', () => ({ confirmRemovals: vi.fn() }));
vi.mock('#lib/server/env.ts', () => ({ readEnv: () => ({ webhookSecret: secret, sanity: {} }) }));

async function send(operation: string, signedWith = secret): Promise<number> {
  const body = JSON.stringify({ _id: 'page-a', _type: 'page', operation });
  const now = Date.now();
  const hash = createHmac('sha256', signedWith).update(`${now}.${body}`).digest('base64url');
  const headers = {
    'sanity-webhook-signature': `t=${now},v1=${hash}`,
    'idempotency-key': randomUUID(),
  };
  return (await POST(new Request('http://localhost/api/revalidate', { method: 'POST', body, headers })))
    .status;
}

test('only a signed webhook about a deletion confirms the removal', async () => {
  expect(await send('update')).toBe(200);
  expect(await send('delete', 'a-secret-of-somebody-else')).toBe(401);
  expect(confirmRemovals).not.toHaveBeenCalled();
  expect(await send('delete')).toBe(200);
  expect(confirmRemovals).toHaveBeenCalledExactlyOnceWith(['page-a']);
});
