import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mediaFolders } from '#lib/model.ts';
import { bodyLengthHeader } from './bodyLength.ts';

// Preloaded into the site (`node --import`): gives files their `Content-Length`. Browsers show the progress of a download by
// it, and nginx sends parts of a file only if it knows the length.
subscribe('http.server.request.start', (message) => {
  const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
  if (!request.url?.startsWith(`${mediaFolders.files}/`)) return;
  const writeHead = response.writeHead.bind(response) as (...parameters: unknown[]) => ServerResponse;
  response.writeHead = (...parameters: unknown[]) => {
    const length = response.getHeader(bodyLengthHeader);
    response.removeHeader(bodyLengthHeader);
    if (length !== undefined) response.setHeader('content-length', length);
    return writeHead(...parameters);
  };
});
