import type { GlossaryTerm } from '#lib/content/glossary.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';

type Props = { terms: readonly GlossaryTerm[]; language: Language };

/** Explains words of the page: in the margin, and on narrow screens and paper after the text. */
export function MarginNotes({ terms, language }: Props) {
  return (
    <aside
      aria-labelledby="ord-paa-siden"
      className="label max-lg:mt-14 max-lg:border-t max-lg:border-line max-lg:pt-4 print:mt-7"
    >
      <h2 id="ord-paa-siden" className="label font-semibold tracking-normal text-ink">
        {textsIn(language).glossary}
      </h2>
      <dl className="grid gap-x-10 sm:max-lg:grid-cols-2">
        {terms.map(({ _key, term, text }) => (
          <div key={_key} className="card mt-3">
            <dt className="font-medium text-forest">{term}</dt>
            <dd className="mt-0.5 text-[0.94em] hyphens-auto text-ink-soft">{text}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
