import type { ReactNode } from 'react';
import { hasNotes, MarginNotes, type Notes } from '#components/layout/MarginNotes.tsx';
import type { Language } from '#lib/languages.ts';

type Props = {
  aside?: ReactNode;
  notes: Notes;
  language: Language;
  children: ReactNode;
};

/**
 * Main column with navigation beside it, and below that the notes; on narrow screens, the navigation is above the text and
 * the notes after it. The lower of the two stays in view. With neither, the text has the whole width.
 */
export function TwoColumns({ aside, notes, language, children }: Props) {
  const isAnnotated = hasNotes(notes);
  return (
    <div
      className={`shell lg:grid ${isAnnotated ? '' : 'lg:has-[>:empty]:block'} lg:grid-cols-[minmax(0,1fr)_clamp(11rem,17vw,14rem)] lg:grid-rows-[auto_1fr] lg:items-start lg:gap-x-8`}
    >
      <div
        className={`mb-10 empty:hidden lg:col-start-2 ${isAnnotated ? '' : 'lg:sticky lg:top-8 lg:row-span-2'}`}
      >
        {aside}
      </div>
      <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">{children}</div>
      {isAnnotated && (
        <div className="lg:sticky lg:top-8 lg:col-start-2 lg:row-start-2">
          <MarginNotes {...notes} language={language} />
        </div>
      )}
    </div>
  );
}
