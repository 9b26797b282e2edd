import type { Caller } from '../auth/caller.ts';
import type { Lake } from '../context.ts';
import { ApiError, httpError } from '../http/apiError.ts';
import type { Handler } from '../http/route.ts';
import { listen } from './listen.ts';
import { live } from './live.ts';
import { type EventStream, openEventStream } from './stream.ts';

/** A wish for events: an address as the client makes it, and where an earlier subscription left off. */
export interface Subscription {
  url: URL;
  caller: Caller;
  lastEventId: string | undefined;
}

/** Which endpoint it is for. @throws ApiError 401, 404 */
export function checkSubscription(
  { dataset }: Lake['config'],
  { url, caller: { role } }: Subscription,
): 'listen' | 'live' {
  const [, kind, name] = /^\/v[^/]+\/data\/(listen|live\/events)\/([^/]+)$/.exec(url.pathname) ?? [];
  if (!kind || name !== dataset) throw httpError(404, `No such stream: ${url.pathname.slice(0, 200)}`);
  if (role === 'anonymous') throw httpError(401, 'A token is needed to listen here');
  return kind === 'listen' ? 'listen' : 'live';
}

// The first is what the client sends, the second what the reference calls it.
const wantsDrafts = ({ searchParams }: URL) =>
  ['includeDrafts', 'includeAllDocuments'].some((name) => searchParams.get(name) === 'true');

/** Starts a subscription that has been checked. What is wrong with its query comes as `channelError`, as Sanity's does. */
export function subscribe(lake: Lake, subscription: Subscription, stream: EventStream): () => void {
  const { url, caller, lastEventId } = subscription;
  if (checkSubscription(lake.config, subscription) === 'live') {
    return live(lake, wantsDrafts(url), lastEventId, stream);
  }
  try {
    return listen(lake, url, caller.user.id, lastEventId, stream);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    stream.send('channelError', error.body);
    stream.close();
    return () => {};
  }
}

/** `GET /v{version}/data/listen/{dataset}` and `…/data/live/events/{dataset}`, each on a connection of its own. */
export const handleEvents: Handler = ({ lake, caller, req, res, url }) => {
  const lastEventId = req.headers['last-event-id'];
  const subscription = { url, caller, lastEventId: lastEventId ? String(lastEventId) : undefined };
  checkSubscription(lake.config, subscription);
  let stop = () => {};
  const unwatch = lake.tokenWatch.watch(caller.token ?? '', () => stream.close());
  const connection = { terminate: () => void res.destroy() };
  lake.connections.add(connection);
  const stream = openEventStream(req, res, () => {
    lake.connections.delete(connection);
    unwatch();
    stop();
  });
  stop = subscribe(lake, subscription, stream);
};
