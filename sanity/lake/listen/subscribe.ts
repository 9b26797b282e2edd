import type { Caller } from '../auth/caller.ts';
import type { Lake } from '../context.ts';
import { ApiError, httpError } from '../http/apiError.ts';
import type { Handler } from '../http/route.ts';
import { listen } from './listen.ts';
import { live } from './live.ts';
import { type EventStream, openEventStream } from './stream.ts';

/** A request for events: the URL that the client built, and the id of the last event that it received. */
export interface Subscription {
  url: URL;
  caller: Caller;
  lastEventId: string | undefined;
}

/** Validates a subscription. @returns its endpoint @throws ApiError 401, 404 */
export function checkSubscription(
  { projectId, dataset }: Lake['config'],
  { url, caller: { role } }: Subscription,
): 'listen' | 'live' {
  const [, kind, name] = /^\/v[^/]+\/data\/(listen|live\/events)\/([^/]+)$/.exec(url.pathname) ?? [];
  const [, project, resource, resourceKind] =
    /^\/v[^/]+\/projects\/([^/]+)\/datasets\/([^/]+)\/(listen|live\/events)$/.exec(url.pathname) ?? [];
  const isKnown = name === dataset || (project === projectId && resource === dataset);
  if (!isKnown) throw httpError(404, `No such stream: ${url.pathname.slice(0, 200)}`);
  if (role === 'anonymous') throw httpError(401, 'A token is needed to listen here');
  return (kind ?? resourceKind) === 'listen' ? 'listen' : 'live';
}

// The client sends the first name; the API reference documents the second.
const wantsDrafts = ({ searchParams }: URL) =>
  ['includeDrafts', 'includeAllDocuments'].some((name) => searchParams.get(name) === 'true');

/**
 * Starts a validated subscription. Errors in its query are sent as `channelError`, as Sanity does.
 * @returns a function that ends the subscription.
 */
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

/** `GET /v{version}/data/listen/{dataset}` and `…/data/live/events/{dataset}`, each on a separate connection. */
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
