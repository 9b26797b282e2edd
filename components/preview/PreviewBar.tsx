/**
 * Bar across the bottom of a page that shows drafts, with a link to the same page as visitors see it.
 *
 * @param address path and query of the page
 */
export function PreviewBar({ address }: { address: string }) {
  return (
    <aside
      lang="da"
      aria-label="Forhåndsvisning"
      className="label fixed inset-x-0 bottom-0 z-30 flex flex-wrap items-center justify-center gap-x-4 gap-y-2 bg-warm px-4 py-3 text-paper lifted print:hidden"
    >
      <strong>Du ser en kladde</strong>
      <a href={`/api/draft-mode/disable?path=${encodeURIComponent(address)}`} className="text-paper">
        Vis den offentlige side
      </a>
    </aside>
  );
}
