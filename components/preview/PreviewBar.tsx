/** Bar that marks the page as a preview of drafts, with a link to end the preview. */
export function PreviewBar() {
  return (
    <aside
      aria-label="Forhåndsvisning"
      className="label fixed bottom-2 left-2 z-30 flex items-center gap-3 bg-night px-3 py-3 sm:bottom-4 sm:left-4 sm:gap-4 sm:px-4 text-night-ink lifted print:hidden"
    >
      Du ser kladder
      <a href="/api/draft-mode/disable" className="text-night-ink">
        Luk forhåndsvisning
      </a>
    </aside>
  );
}
