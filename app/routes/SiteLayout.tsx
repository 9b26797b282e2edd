import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { Preview } from '#components/preview/Preview.tsx';
import { themeColors } from '#lib/drawings/themeColors.ts';
import type { Language } from '#lib/languages.ts';
import { isPreview } from '#lib/preview/isPreview.ts';
import '../(site)/site.built.css';

// `optional` avoids a layout shift: on a slow first visit, the fallback serif with the same metrics stays.
const newsreader = localFont({
  src: '../../lib/fonts/newsreader-da.woff2',
  variable: '--font-newsreader',
  weight: '400 600',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

/** Metadata of every page. */
export async function layoutMetadata(): Promise<Metadata> {
  return {
    formatDetection: { telephone: false, date: false, address: false },
    // Drafts must not be indexed, even if the URL of a preview becomes known.
    ...((await isPreview()) && { robots: { index: false, follow: false } }),
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: themeColors.light },
    { media: '(prefers-color-scheme: dark)', color: themeColors.dark },
  ],
};

/** Root element of every page. Each language has its own root layout, because the route decides the language. */
export async function SiteLayout({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <html lang={language} className={newsreader.variable}>
      <body>
        {children}
        {(await isPreview()) && <Preview />}
      </body>
    </html>
  );
}
