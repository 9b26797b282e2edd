import type { Heading } from '#lib/content/headings/tableOfContents.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';

/** Minimum number of h2 headings for which the list is shown. */
const minHeadings = 3;

/** List of links to the h2 headings of the page (»Indhold på siden«). Shown on long pages only. */
export function TableOfContents({
  headings,
  language,
  className = '',
}: {
  headings: readonly Heading[];
  language: Language;
  className?: string;
}) {
  const mainHeadings = headings.filter((heading) => heading.level === 2);
  if (mainHeadings.length < minHeadings) return null;
  return (
    <nav aria-labelledby="indhold-paa-siden" className={`label print:hidden ${className}`}>
      <h2 id="indhold-paa-siden" className="label font-semibold tracking-normal text-ink">
        {textsIn(language).tableOfContents}
      </h2>
      <ol className="mt-2 border-l border-line">
        {mainHeadings.map((heading) => (
          <li key={heading.id}>
            <a
              href={`#${heading.id}`}
              className="-ml-px block border-l-2 border-transparent py-1.5 pl-4 text-ink-soft no-underline forced-colors:underline hover:border-leaf hover:text-link"
            >
              {heading.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
