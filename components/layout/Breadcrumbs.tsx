import { textsIn } from '#lib/i18n/texts.ts';
import { type Language, languages } from '#lib/languages.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import type { RoutedPage } from '#lib/urls/siteTree.ts';

type Props = { ancestors: readonly Pick<RoutedPage, 'path' | 'title'>[]; language: Language };

/** Breadcrumbs from the front page to the current page, which is not a link. `ancestors` includes the page itself. */
export function Breadcrumbs({ ancestors, language }: Props) {
  const { home } = languages[language];
  const texts = textsIn(language);
  const steps = [{ path: home, title: texts.frontPage }, ...ancestors.filter(({ path }) => path !== home)];
  return (
    <nav aria-label={texts.breadcrumbs} className="label text-ink-soft print:hidden">
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
