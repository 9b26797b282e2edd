const html = `<!doctype html>
<html lang="da">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Siden kan ikke vises lige nu | Væksthus for Ledelse</title>
<h1>Siden kan ikke vises lige nu</h1>
<p>Prøv igen om et øjeblik.</p>
</html>
`;

/** A whole HTTP response for a visitor who comes while no site runs. */
export const unavailable = [
  'HTTP/1.1 503 Service Unavailable',
  'Content-Type: text/html; charset=utf-8',
  `Content-Length: ${Buffer.byteLength(html)}`,
  'Cache-Control: no-store',
  "Content-Security-Policy: default-src 'none'",
  'X-Content-Type-Options: nosniff',
  'Retry-After: 10',
  'Connection: close',
  '',
  html,
].join('\r\n');
