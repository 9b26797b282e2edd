import type { GlossaryTerm } from '#lib/content/glossary.ts';
import type { Source } from '#lib/content/sources.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';

export type Notes = {
  /** Words of the page that are explained. */
  terms: readonly GlossaryTerm[];
  sources: readonly Source[];
};

export const hasNotes = ({ terms, sources }: Notes): boolean => terms.length + sources.length > 0;

/** Explains words of the page and names its sources: in the margin, and on narrow screens and paper after the text. */
export function MarginNotes({ terms, sources, language }: Notes & { language: Language }) {
  if (!hasNotes({ terms, sources })) return null;
  const texts = textsIn(language);
  return (
    <div className="label grid gap-y-8 max-lg:mt-14 max-lg:border-t max-lg:border-line max-lg:pt-4 print:mt-7 print:block">
      {terms.length > 0 && (
        <aside aria-labelledby="ord-paa-siden">
          <h2 id="ord-paa-siden" className={heading}>
            {texts.glossary}
          </h2>
          <dl className="grid gap-x-10 sm:max-lg:grid-cols-2">
            {terms.map(({ _key, term, text }) => (
              <div key={_key} className="card mt-3">
                <dt className="font-medium text-forest">{term}</dt>
                <dd className={note}>{text}</dd>
              </div>
            ))}
          </dl>
        </aside>
      )}
      {sources.length > 0 && (
        <aside aria-labelledby="kilder" className="card print:mt-4">
          <h2 id="kilder" className={heading}>
            {texts.sources}
          </h2>
          <ul>
            {sources.map(({ href, label, about }) => (
              <li key={`${about} ${href}`} className="card mt-3">
                {about && <span className="block font-medium text-forest">{about}</span>}
                <a href={href} className={note}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </aside>
      )}
    </div>
  );
}

const heading = 'label font-semibold tracking-normal text-ink';
const note = 'mt-0.5 text-[0.94em] hyphens-auto text-ink-soft';
