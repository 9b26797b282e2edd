import { lastUpdated } from '#lib/content/lastUpdated.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import type { RoutedPage } from '#lib/urls/siteTree.ts';
import { LastUpdated } from './LastUpdated.tsx';

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
 * The end of a page: the page to read next, and the day of the last update. On paper the day is in `PageHeader`, because it
 * could end alone on a sheet.
 */
export function PageEnd({ published, reviewed, next, language }: Props) {
  const texts = textsIn(language);
  if (!next && !lastUpdated(published, reviewed)) return null;
  return (
    <div className="shell mt-16 print:hidden">
      <div className="indent flex flex-wrap items-baseline justify-between gap-x-10 gap-y-4 border-t border-line pt-4">
        {next && (
          <nav aria-label={texts.next} className="group relative flex flex-wrap items-baseline gap-x-4">
            <span className="label text-ink-soft" aria-hidden="true">
              {texts.next}
            </span>{' '}
            <a
              href={next.path}
              className="card-link text-[1.3em] leading-tight font-medium text-forest decoration-leaf group-hover:decoration-current"
            >
              {withoutSoftHyphens(next.title)}
            </a>
          </nav>
        )}
        <LastUpdated published={published} reviewed={reviewed} language={language} />
      </div>
    </div>
  );
}
