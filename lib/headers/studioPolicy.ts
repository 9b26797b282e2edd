/**
 * Response headers of the Studio. It runs its own scripts and styles and speaks to one API; calls to the vendor's
 * other hosts (announcements, telemetry, fonts) are blocked, and none is needed.
 *
 * @param cloudProject the project in Sanity's cloud that the Studio edits; absent where its API is the site's own /lake
 */
export function studioPolicy(cloudProject?: string): { key: string; value: string }[] {
  const host = `${cloudProject}.api.sanity.io`;
  const api = cloudProject ? ` https://${host} wss://${host}` : '';
  const pictures = cloudProject ? ' https://cdn.sanity.io' : '';
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
  ];
}
