/**
 * Header in which a route tells the length of its body. Next removes `Content-Length` from the responses of routes, because
 * Node's `fetch` keeps it for a body that it has decompressed. `contentLength.ts` puts it back, and removes this header.
 */
export const bodyLengthHeader = 'x-body-length';
