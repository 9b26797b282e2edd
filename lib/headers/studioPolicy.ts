/**
 * Response headers of the Studio. It runs its own scripts and styles and speaks to one API; calls to the vendor's
 * other hosts (announcements, telemetry, fonts) are blocked, and none is needed.
 *
 * @param embedded whether the API is the site's own /lake or Sanity's cloud
 */
export function studioPolicy(embedded: boolean): { key: string; value: string }[] {
  const api = embedded ? '' : ' https://*.api.sanity.io https://*.apicdn.sanity.io wss://*.api.sanity.io';
  const pictures = embedded ? '' : ' https://cdn.sanity.io';
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    // The Studio's styles are written by script as it runs (styled-components).
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${pictures}`,
    "font-src 'self'",
    `connect-src 'self' blob:${api}`,
    `media-src 'self' blob:${pictures}`,
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ];
  return [
    { key: 'Content-Security-Policy', value: policy.join('; ') },
    { key: 'X-Robots-Tag', value: 'noindex' },
    { key: 'Referrer-Policy', value: 'same-origin' },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
  ];
}
