import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

// Preloaded into the site (`node --import`): rewrites each request URL so that Next passes it through unmodified, and the
// site itself can redirect it in one hop. https://nodejs.org/api/diagnostics_channel.html#event-httpserverrequeststart
subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage };
  const url = request.url?.replace(absoluteForm, '') || '/';
  const [path = ''] = url.split('?', 1);
  request.url = escapePath(path.startsWith('/') ? path : `/${path}`) + url.slice(path.length);
});

// A client may name scheme and host in front of the path (RFC 9112, 3.2.2); Next answers that with 500.
const absoluteForm = /^https?:\/\/[^/?]*/i;

function escapePath(path: string): string {
  // Next redirects double slashes and backslashes itself, so the site's own redirect would be a second hop. The leading
  // slash stays.
  const escaped = path.replace(/(?<=\/)\/|\\/g, (char) => (char === '/' ? '%2F' : '%5C'));
  return isDecodable(escaped) ? escaped : escaped.replaceAll('%', '%25');
}

// Next's routes answer invalid UTF-8, such as `%E5` or a lone `%`, with 500. Encoded again it is valid.
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
