import { STATUS_CODES } from 'node:http';

/** An error response: its status and its JSON body, in one of Sanity's shapes. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;

  constructor(status: number, body: unknown, headers: Record<string, string> = {}) {
    super(`HTTP ${status}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** The shape of Sanity's gateway, `{statusCode, error, message}`; the client shows it as "error - message". */
export function httpError(status: number, message: string, headers?: Record<string, string>): ApiError {
  return new ApiError(status, { statusCode: status, error: STATUS_CODES[status], message }, headers);
}
