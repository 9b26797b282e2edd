import {
  type ClientConfig,
  createClient,
  isHttpError,
  type RequestHandler,
  type RequestHandlerOptions,
} from '@sanity/client';
import { isNetworkError } from 'sanity';
import { reportReachable, reportRefused, reportSaving, reportUnreachable } from './storeContact.ts';

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
      for (let attempt = 1; ; attempt++) {
        try {
          const response = await next(options);
          hasResponded = true;
          reportReachable();
          return response;
        } catch (cause) {
          const applied = attempt > 1 ? alreadyApplied(cause, options) : undefined;
          if (applied) {
            reportReachable();
            return applied;
          }
          if (!hasResponded || !canRetry(options) || !isTemporary(cause, options)) throw cause;
          if (isRefusal(cause)) reportRefused();
          else reportUnreachable();
          console.warn('The content store is unavailable; retrying', cause);
          await delay(retryDelayMs, options.signal);
        }
      }
    };
    const send = isRead(request) ? sendWithRetry : reporting(sendWithRetry);
    return studioHandler ? studioHandler(request, send) : send(request);
  };
}

/**
 * The answer to a mutation that the store has applied before, when only its answer was lost: the store refuses to use the
 * transaction id twice. The Studio would take back everything that was typed since.
 */
function alreadyApplied(
  cause: unknown,
  { body }: RequestHandlerOptions,
): { transactionId: string } | undefined {
  if (!(isHttpError(cause) && (cause.statusCode === 400 || cause.statusCode === 409))) return undefined;
  const [, id] = /Transaction ID "([\w-]+)" is already in use/.exec(cause.message) ?? [];
  const json = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  return id && json.includes(`"transactionId":"${id}"`) ? { transactionId: id } : undefined;
}

/** Reports how long a save takes. */
function reporting(send: Parameters<RequestHandler>[1]): Parameters<RequestHandler>[1] {
  return async (options) => {
    const end = reportSaving();
    let hasSucceeded = false;
    try {
      const response = await send(options);
      hasSucceeded = true;
      return response;
    } finally {
      end(hasSucceeded);
    }
  };
}

const isRead = ({ method = 'GET' }: RequestHandlerOptions): boolean => /^(?:GET|HEAD)$/i.test(method);

/** True for reads, and for mutations with a transaction id, which the store applies only once. */
function canRetry(request: RequestHandlerOptions): boolean {
  if (isRead(request)) return true;
  const { body } = request;
  const json = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  return json.includes('"transactionId":');
}

/**
 * True if there was no response, or only one from a reverse proxy (502 to 504). A mutation is also sent again after any
 * other failure of the server, because the Studio drops what was typed in a page without a draft when one is reported; and
 * after a refusal, because the Studio takes back what was typed, and the editor may get the permission again.
 */
function isTemporary(cause: unknown, request: RequestHandlerOptions): boolean {
  if (!isHttpError(cause)) return isNetworkError(cause);
  const { statusCode } = cause;
  if (isRead(request)) return statusCode >= 502 && statusCode <= 504;
  return statusCode >= 500 || statusCode === 408 || statusCode === 429 || isRefusal(cause);
}

const isRefusal = (cause: unknown): boolean => isHttpError(cause) && cause.statusCode === 403;

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
