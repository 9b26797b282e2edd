import { subscribe } from 'node:diagnostics_channel';

// Preloaded into the site (`node --import`). Next answers a doubled slash and a backslash with a redirect of its own
// before the site is asked; the one hop that the site needs would be the second. Encoded they reach it.
// https://nodejs.org/api/diagnostics_channel.html#event-httpserverrequeststart
subscribe('http.server.request.start', ({ request }) => {
  const [path] = request.url.split('?', 1);
  if (!/\/\/|\\/.test(path)) return;
  // The first slash stays: an address begins with it.
  const whole = path.replace(/(?<=\/)\/|\\/g, (each) => (each === '/' ? '%2F' : '%5C'));
  request.url = whole + request.url.slice(path.length);
});
