/**
 * The Content-Security-Policy of a preview: it runs Next's own scripts, each named by a nonce, and the marks that lead a
 * click to its field, which are styled as they are drawn.
 *
 * @param nonce base64, new for each answer
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
    // The Studio shows it beside its forms.
    "frame-ancestors 'self'",
  ].join('; ');
}
