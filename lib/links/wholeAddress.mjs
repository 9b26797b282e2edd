import { subscribe } from 'node:diagnostics_channel';

// Preloaded into the site (`node --import`). Next answers a doubled slash and a backslash with a redirect of its own,
// and bytes that are not encoded with 400, before the site is asked; then the one hop that the site needs is the second.
// Encoded they reach it. https://nodejs.org/api/diagnostics_channel.html#event-httpserverrequeststart
subscribe('http.server.request.start', ({ request }) => {
  const [path, query] = split(request.url);
  if (/\/\/|[\\\x80-\xff]/.test(path)) request.url = encoded(path) + query;
});

function split(url) {
  const at = url.indexOf('?');
  return at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

// The first slash stays: an address begins with it.
const encoded = (path) =>
  path
    .replace(/(?<=\/)\/|\\/g, (each) => (each === '/' ? '%2F' : '%5C'))
    .replace(/[\x80-\xff]/g, (byte) => {
      return `%${byte.charCodeAt(0).toString(16).toUpperCase()}`;
    });
