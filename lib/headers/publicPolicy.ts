/**
 * Builds the Content-Security-Policy of a public page. It allows no script, only the site's own styles, images and font.
 *
 * @param styleHashes hashes of the inline styles, as `'sha256-…'`
 */
export function publicPolicy(styleHashes: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'none'",
    `style-src ${[...new Set(styleHashes), "'self'"].join(' ')}`,
    // `data:` is for placeholders that are shown until an image has loaded.
    "img-src 'self' data:",
    "font-src 'self'",
    // Pages open no connections. Lighthouse fetches robots.txt from the page; without this, its SEO score is 92.
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // The Studio shows pages in a frame beside its forms.
    "frame-ancestors 'self'",
  ].join('; ');
}
