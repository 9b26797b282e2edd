import type { Heading } from '#lib/content/headings/tableOfContents.ts';

/** From this many headings on a page is long enough to want a list of them. */
const enough = 3;

/** »Indhold på siden«: the page's own headings, shown on long pages only. */
export function TableOfContents({
  headings,
  className = '',
}: {
  headings: readonly Heading[];
  className?: string;
}) {
  const main = headings.filter((heading) => heading.level === 2);
  if (main.length < enough) return null;
  return (
    <nav aria-labelledby="indhold-paa-siden" className={`label print:hidden ${className}`}>
      <h2 id="indhold-paa-siden" className="label font-semibold tracking-normal text-ink">
        Indhold på siden
      </h2>
      <ol className="mt-2 border-l border-line">
        {main.map((heading) => (
          <li key={heading.id}>
            <a
              href={`#${heading.id}`}
              className="-ml-px block border-l-2 border-transparent py-1.5 pl-4 text-ink-soft no-underline hover:border-leaf hover:text-link"
            >
              {heading.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
