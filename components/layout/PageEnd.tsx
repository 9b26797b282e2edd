import { lastUpdated } from '#lib/content/lastUpdated.ts';
import { formatsIn } from '#lib/i18n/formats.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import type { RoutedPage } from '#lib/urls/siteTree.ts';

type Props = {
  /** When the document was last published, ISO 8601. */
  published: string;
  /** The day on which an editor last found the content correct, ISO 8601. */
  reviewed: string | undefined;
  /** The page to read next. */
  next: Pick<RoutedPage, 'path' | 'title'> | undefined;
  language: Language;
};

/**
 * The end of a page: the page to read next, and »Senest opdateret 23. november 2026«, the later of the day of publishing and
 * the day of review.
 */
export function PageEnd({ published, reviewed, next, language }: Props) {
  const day = lastUpdated(published, reviewed);
  const texts = textsIn(language);
  if (!day && !next) return null;
  return (
    <div className="shell mt-16 print:mt-6">
      <div className="indent flex flex-wrap items-baseline justify-between gap-x-10 gap-y-4 border-t border-line pt-4 print:border-0 print:pt-0">
        {next && (
          <nav
            aria-label={texts.next}
            className="group relative flex flex-wrap items-baseline gap-x-4 print:hidden"
          >
            <span className="label text-ink-soft" aria-hidden="true">
              {texts.next}
            </span>
            <a
              href={next.path}
              className="card-link text-[1.3em] leading-tight font-medium text-forest decoration-leaf group-hover:decoration-current"
            >
              {withoutSoftHyphens(next.title)}
            </a>
          </nav>
        )}
        {day && (
          <p className="label text-ink-soft">
            {texts.lastUpdated} <time dateTime={day}>{formatsIn(language).day(day)}</time>
          </p>
        )}
      </div>
    </div>
  );
}
