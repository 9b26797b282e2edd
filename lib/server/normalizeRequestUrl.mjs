import { subscribe } from 'node:diagnostics_channel';

// Preloaded into the site (`node --import`): makes of each address what Next hands on as it is, so that the site itself
// says in one hop where it leads. https://nodejs.org/api/diagnostics_channel.html#event-httpserverrequeststart
subscribe('http.server.request.start', ({ request }) => {
  const address = request.url.replace(wholeForm, '') || '/';
  const [path] = address.split('?', 1);
  request.url = handedOn(path.startsWith('/') ? path : `/${path}`) + address.slice(path.length);
});

// A client may name scheme and host in front of the path (RFC 9112, 3.2.2); Next answers that with 500.
const wholeForm = /^https?:\/\/[^/?]*/i;

function handedOn(path) {
  // Next answers a doubled slash and a backslash with a redirect of its own, and the one that the site needs would be the
  // second. The first slash stays: an address begins with it.
  const single = path.replace(/(?<=\/)\/|\\/g, (each) => (each === '/' ? '%2F' : '%5C'));
  return isText(single) ? single : single.replaceAll('%', '%25');
}

// What is no UTF-8, such as `%E5` or a lone `%`, Next's routes answer with 500. Encoded once more it is text to them.
function isText(path) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
