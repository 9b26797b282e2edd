const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };

/** 404: the file, or the image in this size, does not exist. */
export const notFound = (): Response => new Response('Filen findes ikke.', { status: 404, headers });

/** 503: the content store is unreachable or overloaded. */
export const unavailable = (): Response =>
  new Response('Filen kan ikke hentes lige nu. Prøv igen om lidt.', {
    status: 503,
    headers: { ...headers, 'Retry-After': '30' },
  });
