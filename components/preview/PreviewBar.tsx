/** Says that these are drafts, with the way out. */
export function PreviewBar() {
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
