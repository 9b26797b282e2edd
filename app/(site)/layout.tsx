import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { Preview } from '#components/preview/Preview.tsx';
import { isPreview } from '#lib/preview/isPreview.ts';
import './site.built.css';

// `optional` avoids a layout shift: on a slow first visit, the fallback serif with the same metrics stays.
const newsreader = localFont({
  src: '../../lib/fonts/newsreader-da.woff2',
  variable: '--font-newsreader',
  weight: '400 600',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

export async function generateMetadata(): Promise<Metadata> {
  return {
    formatDetection: { telephone: false, date: false, address: false },
    // Drafts must not be indexed, even if the URL of a preview becomes known.
    ...((await isPreview()) && { robots: { index: false, follow: false } }),
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f0' },
    { media: '(prefers-color-scheme: dark)', color: '#101814' },
  ],
};

export default async function DanishLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="da" className={newsreader.variable}>
      <body>
        {children}
        {(await isPreview()) && <Preview />}
      </body>
    </html>
  );
}
