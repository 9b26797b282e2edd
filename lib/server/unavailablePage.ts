import { createHash } from 'node:crypto';

// The colours of app/(site)/site.css. No web font: nothing can be fetched while the site is down.
const style = `
:root { color-scheme: light dark; --paper: #faf7f0; --ink: #1c2420; --forest: #12402f; --link: #0e5a3c }
@media (prefers-color-scheme: dark) {
  :root { --paper: #101814; --ink: #e8ebe1; --forest: #cfe3c4; --link: #a5d694 }
}
body { margin: 0; padding: 12vh 1.25rem 2rem; background: var(--paper); color: var(--ink) }
body { font: 1.1875rem/1.58 "Iowan Old Style", Georgia, serif }
main { max-width: 36rem; margin: 0 auto }
h1 { margin: 0 0 1.5rem; color: var(--forest); font-weight: 400; font-size: clamp(2.25rem, 1.4rem + 3.6vw, 4rem) }
h1 { line-height: 1.06; letter-spacing: -0.022em; text-wrap: balance }
a { color: var(--link); text-underline-offset: 0.2em }
a:focus-visible { outline: 3px solid; outline-offset: 3px }
`;

/** The page for visitors while the site is down: sent by `npm start`, and by nginx in front of it. */
export const unavailablePage = `<!doctype html>
<html lang="da">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Siden kan ikke vises lige nu | Væksthus for Ledelse</title>
<style>${style}</style>
<main>
<h1>Siden kan ikke vises lige nu</h1>
<p>Fejlen er vores, ikke din. Prøv igen om et par minutter, eller gå til forsiden.</p>
<p><a href="/">Gå til forsiden</a></p>
<p lang="en">This page cannot be shown right now. The fault is ours, not yours. Please try again in a few minutes.</p>
</main>
</html>
`;

/** The page's Content-Security-Policy: allows only its own style. */
export const unavailablePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');
