import {
  type ClientConfig,
  createClient,
  isHttpError,
  type RequestHandler,
  type RequestHandlerOptions,
} from '@sanity/client';
import { isNetworkError } from 'sanity';

/** Delay (ms) before a failed request is retried. */
const retryDelayMs = 2_000;

/** Creates the Studio's client, which retries requests while the store is unreachable; see `retryWhileOffline`. */
export const offlineTolerantClient = (config: ClientConfig) =>
  createClient({ ...config, requestHandler: retryWhileOffline(config.requestHandler) });

/**
 * Retries queries and idempotent mutations while the store is unreachable. Studio 6.16 gives up after about 4 s. One
 * failed query, such as a reference check, crashes the structure tool together with the open form, and the first failed
 * mutation loses the edits in a page without a draft. The Studio itself reports the lost connection.
 *
 * Failures before the first response are passed on: the Studio then diagnoses its configuration. A mutation without a
 * transaction id, such as publishing, is never retried, because it may have been applied.
 *
 * @param studioHandler the Studio's own request handler, if any; it wraps the retries
 * @returns a request handler for `createClient`
 */
export function retryWhileOffline(studioHandler: RequestHandler | undefined): RequestHandler {
  let hasResponded = false;
  return (request, next) => {
    const sendWithRetry: typeof next = async (options) => {
      for (;;) {
        try {
          const response = await next(options);
          hasResponded = true;
          return response;
        } catch (cause) {
          if (!hasResponded || !canRetry(options) || !isUnavailable(cause)) throw cause;
          console.warn('The content store is unavailable; retrying', cause);
          await delay(retryDelayMs, options.signal);
        }
      }
    };
    return studioHandler ? studioHandler(request, sendWithRetry) : sendWithRetry(request);
  };
}

/** True for reads, and for mutations with a transaction id, which the store applies only once. */
function canRetry({ method = 'GET', body }: RequestHandlerOptions): boolean {
  if (/^(?:GET|HEAD)$/i.test(method)) return true;
  const json = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  return json.includes('"transactionId":');
}

/** True if there was no response, or only one from a reverse proxy (502 to 504). */
const isUnavailable = (cause: unknown): boolean =>
  isHttpError(cause) ? cause.statusCode >= 502 && cause.statusCode <= 504 : isNetworkError(cause);

/** @throws the signal's reason if the request is aborted */
function delay(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, delayMs);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
