/**
 * Builds the response headers of the Studio. Its policy allows the Studio's own scripts and styles and one API. Requests
 * to Sanity's other hosts (announcements, telemetry, fonts) are blocked; the Studio works without them.
 *
 * @param cloudProject id of the project in Sanity's cloud; absent if the Studio uses the site's own API at /lake
 */
export function studioPolicy(cloudProject?: string): { key: string; value: string }[] {
  const host = `${cloudProject}.api.sanity.io`;
  const api = cloudProject ? ` https://${host} wss://${host}` : '';
  const imageHost = cloudProject ? ' https://cdn.sanity.io' : '';
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    // The Studio inserts its styles by script at runtime (styled-components).
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${imageHost}`,
    "font-src 'self'",
    `connect-src 'self' blob:${api}`,
    `media-src 'self' blob:${imageHost}`,
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
