const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };

/** There is no such file, and no picture in such a size. */
export const notFound = (): Response => new Response('Filen findes ikke.', { status: 404, headers });

/** The content store cannot be asked, or has too much to do. */
export const unavailable = (): Response =>
  new Response('Filen kan ikke hentes lige nu. Prøv igen om lidt.', {
    status: 503,
    headers: { ...headers, 'Retry-After': '30' },
  });
