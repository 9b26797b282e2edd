/**
 * Builds the Content-Security-Policy of a preview. It allows Next's scripts, by nonce, and the inline styles of Sanity's
 * click-to-edit overlays.
 *
 * @param nonce base64, unique for each response
 */
export function previewPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // The Studio shows the preview in a frame beside its forms.
    "frame-ancestors 'self'",
  ].join('; ');
}
