import {
  type ClientConfig,
  createClient,
  isHttpError,
  type RequestHandler,
  type RequestHandlerOptions,
} from '@sanity/client';
import { isNetworkError } from 'sanity';

/** Milliseconds from when the store could not be reached until it is asked again. */
const pause = 2_000;

/** The Studio's client, whose questions outlast the store's being away; see `retryWhileOffline`. */
export const offlineTolerantClient = (config: ClientConfig) =>
  createClient({ ...config, requestHandler: retryWhileOffline(config.requestHandler) });

/**
 * Lets what is asked and what is written wait for the store that is away. Studio 6.16 gives up after some four seconds,
 * and one question that fails, such as whether what a document refers to is there, takes the desk down, and with it the
 * form that somebody writes in. What was written in a page without a draft it drops at the first failure. That the
 * connection is lost the Studio says of itself.
 *
 * Until the store has answered once, a failure is the Studio's, which finds out what is wrong with the settings. A change
 * without an id of its own, such as a publishing, is never sent again: it may have arrived.
 *
 * @param studio what else the Studio does with a request
 */
export function retryWhileOffline(studio: RequestHandler | undefined): RequestHandler {
  let answered = false;
  return (request, next) => {
    const ask: typeof next = async (asked) => {
      for (;;) {
        try {
          const answer = await next(asked);
          answered = true;
          return answer;
        } catch (cause) {
          if (!answered || !canRepeat(asked) || !isAway(cause)) throw cause;
          console.warn('The store is away; it is asked again', cause);
          await waited(pause, asked.signal);
        }
      }
    };
    return studio ? studio(request, ask) : ask(request);
  };
}

/** A question; or a change that the store refuses to make twice, by its id. */
function canRepeat({ method = 'GET', body }: RequestHandlerOptions): boolean {
  if (/^(?:GET|HEAD)$/i.test(method)) return true;
  const written = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  return written.includes('"transactionId":');
}

/** Nobody answered, or a server in front of the store did. */
const isAway = (cause: unknown): boolean =>
  isHttpError(cause) ? cause.statusCode >= 502 && cause.statusCode <= 504 : isNetworkError(cause);

/** @throws the signal's reason when whoever asked does not want to know any more */
function waited(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
