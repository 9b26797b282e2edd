import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import type { RoutedPage } from '#lib/urls/siteTree.ts';

/** Breadcrumbs from the front page to the current page, which is not a link. `ancestors` includes the page itself. */
export function Breadcrumbs({ ancestors }: { ancestors: readonly Pick<RoutedPage, 'path' | 'title'>[] }) {
  const steps = [{ path: '/', title: 'Forside' }, ...ancestors];
  return (
    <nav aria-label="Brødkrumme" className="label text-ink-soft print:hidden">
      <ol className="flex flex-wrap items-baseline gap-y-1">
        {steps.map((step, index) => (
          <li key={step.path} className="flex items-baseline">
            {index > 0 && (
              <span aria-hidden="true" className="px-2 text-leaf">
                /
              </span>
            )}
            {index === steps.length - 1 ? (
              <span aria-current="page">{withoutSoftHyphens(step.title)}</span>
            ) : (
              <a href={step.path} className="py-0.5 text-ink-soft">
                {withoutSoftHyphens(step.title)}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
