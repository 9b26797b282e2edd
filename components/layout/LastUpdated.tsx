import { lastUpdated } from '#lib/content/lastUpdated.ts';
import { formatsIn } from '#lib/i18n/formats.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';

type Props = {
  /** When the document was last published, ISO 8601. */
  published: string;
  /** The day on which an editor last found the content correct, ISO 8601. */
  reviewed: string | undefined;
  language: Language;
  className?: string;
};

/** »Senest opdateret 23. november 2026«: the later of the day of publishing and the day of review. */
export function LastUpdated({ published, reviewed, language, className = '' }: Props) {
  const day = lastUpdated(published, reviewed);
  if (!day) return null;
  return (
    <p className={`label text-ink-soft ${className}`}>
      {textsIn(language).lastUpdated} <time dateTime={day}>{formatsIn(language).day(day)}</time>
    </p>
  );
}
