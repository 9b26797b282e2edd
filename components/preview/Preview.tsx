'use client';

import dynamic from 'next/dynamic';

/**
 * The tools of the preview, asked for in the browser when there is one. Whatever the layout imports at once sends its
 * styles to every visitor: next-sanity's are 8 kB.
 */
export const Preview = dynamic(() => import('./PreviewTools.tsx'), { ssr: false });
