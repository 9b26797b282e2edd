import { VisualEditing } from 'next-sanity/visual-editing/client-component';

/** What an editor sees on top of a page with drafts: that it is one, the way out, and frames to click and edit. */
export function Preview() {
  return (
    <>
      <aside
        aria-label="Forhåndsvisning"
        className="label fixed bottom-4 left-4 z-30 flex items-center gap-4 bg-night px-4 py-3 text-night-ink shadow-lg print:hidden"
      >
        Du ser kladder
        <a href="/api/draft-mode/disable" className="text-night-ink">
          Luk forhåndsvisning
        </a>
      </aside>
      <VisualEditing />
    </>
  );
}
