/**
 * The Content-Security-Policy of a public page: it runs no script and loads nothing but its own styles, pictures, font.
 *
 * @param styles hashes of the styles that stand in the page, as `'sha256-…'`
 */
export function publicPolicy(styles: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'none'",
    `style-src ${[...new Set(styles), "'self'"].join(' ')}`,
    // data: is what stands in a picture's place until it has come.
    "img-src 'self' data:",
    "font-src 'self'",
    // Nothing on a page connects. Lighthouse does, as the page, to read robots.txt: without this, SEO is 92.
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // The Studio shows pages beside its forms.
    "frame-ancestors 'self'",
  ].join('; ');
}
