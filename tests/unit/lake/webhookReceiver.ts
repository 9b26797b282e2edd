import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { openStore } from '../../../sanity/lake/store/store.ts';
import type { Timing } from '../../../sanity/lake/webhooks/queue.ts';

export const secret = 'a secret of the tests';
export const page = (id: string, fields: object = {}) => ({ _id: id, _type: 'page', title: id, ...fields });

export interface Received {
  headers: IncomingHttpHeaders;
  text: string;
  body: Record<string, unknown>;
}

export interface Entry {
  idempotencyKey: string;
  transactionTime: string;
  payload: Record<string, unknown>;
}

/** Receives webhooks, with each member of a batch as its own entry; `answer` returns the status. */
export async function receiver(respond: (received: Received, count: number) => number = () => 200) {
  const received: Received[] = [];
  const requests: unknown[] = [];
  const server = createServer(async (req, res) => {
    let text = '';
    for await (const chunk of req) text += chunk;
    const body = JSON.parse(text);
    requests.push(body);
    const entries: Received[] = Array.isArray(body)
      ? body.map(({ payload }) => ({ headers: req.headers, text, body: payload }))
      : [{ headers: req.headers, text, body }];
    received.push(...entries);
    res.writeHead(respond(entries[0] as Received, received.length)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return { url, received, requests, env: { LAKE_WEBHOOK_URL: url, LAKE_WEBHOOK_SECRET: secret } };
}

/** A stopped clock with timers: a waiting call runs when the test moves the clock. */
export function stoppedClock() {
  let time = 1_700_000_000_000;
  let waiting: { at: number; call: () => void }[] = [];
  const timing: Timing = {
    now: () => time,
    after(milliseconds, call) {
      const timer = { at: time + milliseconds, call };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((entry) => entry !== timer);
      };
    },
  };
  const advance = (seconds: number) => {
    time += seconds * 1000;
    const due = waiting.filter(({ at }) => at <= time);
    waiting = waiting.filter(({ at }) => at > time);
    for (const { call } of due) call();
  };
  return { timing, advance, next: () => (waiting[0] ? (waiting[0].at - time) / 1000 : undefined) };
}

export const commit = (store: ReturnType<typeof openStore>, id: string, title: string, author = 'x') =>
  store.commit({ author, changes: [{ id, document: page(id, { title }) }] });
export const config = (url: string) => ({
  projectId: 'embedded',
  dataset: 'production',
  webhook: { url, secret, filter: '', projection: '' },
});
