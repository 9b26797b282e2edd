import type { ListenOptions, SanityClient } from '@sanity/client';
import { onTestFinished } from 'vitest';

export const page = (id: string, fields: object = {}) => ({ _id: id, _type: 'page', title: id, ...fields });
type Event = Record<string, unknown> & { type: string };

/** Collects the events of a stream; `next` waits for the next event. */
export function collect(
  stream: ReturnType<SanityClient['listen']> | ReturnType<SanityClient['live']['events']>,
) {
  const waiting: ((event: Event) => void)[] = [];
  const buffered: Event[] = [];
  const take = (event: unknown) => {
    const resolveNext = waiting.shift();
    if (resolveNext) resolveNext(event as Event);
    else buffered.push(event as Event);
  };
  const subscription = (stream as ReturnType<SanityClient['listen']>).subscribe({
    next: take,
    error: (error) => take({ type: 'error', message: error.message }),
  });
  onTestFinished(() => subscription.unsubscribe());
  const next = () =>
    new Promise<Event>((resolve) =>
      buffered.length > 0 ? resolve(buffered.shift() as Event) : void waiting.push(resolve),
    );
  return { next, subscription, buffered };
}

const events: ListenOptions['events'] = ['welcome', 'mutation', 'reconnect'];
export const listen = (client: SanityClient, query = '*', params = {}, options: object = {}) =>
  collect(client.listen(query, params, { events, ...options }) as ReturnType<SanityClient['listen']>);
