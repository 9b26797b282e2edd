'use client';

import { textsIn } from '#lib/i18n/texts.ts';
import { languages } from '#lib/languages.ts';

/**
 * Shown, in both languages, if a page that is not in the cache cannot be rendered. Next prerenders it at build time, so it must not need
 * content or scripts, and its styles are inline.
 */
export default function GlobalError() {
  return (
    <html lang="da">
      <head>
        <title>Siden kan ikke vises lige nu | Væksthus for Ledelse</title>
        <meta name="robots" content="noindex" />
        <style>{styles}</style>
      </head>
      <body>
        <main>
          <p>
            <a href="/">Væksthus for Ledelse</a>
          </p>
          <h1>Siden kan ikke vises lige nu</h1>
          <p>Fejlen er vores, ikke din. Prøv igen om et par minutter, eller gå til forsiden.</p>
          <p>
            <a href="/">Gå til forsiden</a>
          </p>
          <p lang="en">
            {textsIn('en').error.title}. {textsIn('en').error.lead}
          </p>
          <p lang="en">
            <a href={languages.en.home}>{textsIn('en').error.toFrontPage}</a>
          </p>
        </main>
      </body>
    </html>
  );
}

const styles = `
:root{color-scheme:light dark}
body{margin:0;font:1.125rem/1.6 Georgia,serif;background:light-dark(#faf7f0,#101814);color:light-dark(#1c2420,#e8ebe1)}
main{max-width:38rem;margin:12vh auto;padding:0 1.25rem}
h1{font-weight:400;font-size:clamp(2rem,6vw,3rem);line-height:1.1;color:light-dark(#12402f,#cfe3c4)}
a{color:light-dark(#0e5a3c,#a5d694)}
a:focus-visible{outline:3px solid light-dark(#a8430f,#f0a06a);outline-offset:3px}
`;
