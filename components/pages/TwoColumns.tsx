import type { ReactNode } from 'react';
import { MarginNotes } from '#components/layout/MarginNotes.tsx';
import type { GlossaryTerm } from '#lib/content/glossary.ts';
import type { Language } from '#lib/languages.ts';

type Props = {
  aside?: ReactNode;
  /** Words of the page that are explained in the margin. */
  terms?: readonly GlossaryTerm[];
  language: Language;
  children: ReactNode;
};

/**
 * Main column with navigation beside it, and below that the notes; on narrow screens, the navigation is above the text and
 * the notes after it. The lower of the two stays in view. With neither, the text has the whole width.
 */
export function TwoColumns({ aside, terms = [], language, children }: Props) {
  const hasNotes = terms.length > 0;
  return (
    <div
      className={`shell lg:grid ${hasNotes ? '' : 'lg:has-[>:empty]:block'} lg:grid-cols-[minmax(0,1fr)_clamp(11rem,17vw,14rem)] lg:grid-rows-[auto_1fr] lg:items-start lg:gap-x-8`}
    >
      <div
        className={`mb-10 empty:hidden lg:col-start-2 ${hasNotes ? '' : 'lg:sticky lg:top-8 lg:row-span-2'}`}
      >
        {aside}
      </div>
      <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">{children}</div>
      {hasNotes && (
        <div className="lg:sticky lg:top-8 lg:col-start-2 lg:row-start-2">
          <MarginNotes terms={terms} language={language} />
        </div>
      )}
    </div>
  );
}
