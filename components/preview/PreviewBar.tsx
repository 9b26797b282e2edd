'use client';

import { useIsPresentationTool } from 'next-sanity/hooks';

/** Says that these are drafts, with the way out. Not inside the Studio, which says so itself and has its own way. */
export function PreviewBar() {
  if (useIsPresentationTool()) return null;
  return (
    <aside
      aria-label="Forhåndsvisning"
      className="label fixed bottom-4 left-4 z-30 flex items-center gap-4 bg-night px-4 py-3 text-night-ink lifted print:hidden"
    >
      Du ser kladder
      <a href="/api/draft-mode/disable" className="text-night-ink">
        Luk forhåndsvisning
      </a>
    </aside>
  );
}
