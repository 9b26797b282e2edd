import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import { localSitePages } from '#lib/model.ts';
import { maxQueryChars } from '#lib/search/maxQueryChars.ts';

/** Search form with method GET: the query is part of the URL, so that results can be shared. */
export function SearchForm({ query = '', language }: { query?: string; language: Language }) {
  const texts = textsIn(language).search;
  return (
    <search aria-label={texts.field} className="print:hidden">
      <form action={localSitePages[language].search} method="get">
        <label htmlFor="q" className="label block font-medium">
          {texts.field}
        </label>
        <div className="mt-2 flex">
          <SearchInput
            id="q"
            query={query}
            className="grow border border-r-0 border-ink-soft bg-paper px-4 py-2.5"
          />
          <button
            type="submit"
            className="label shrink-0 border border-transparent bg-forest px-6 font-semibold text-paper hover:bg-link"
          >
            {texts.submit}
          </button>
        </div>
      </form>
    </search>
  );
}

/** The search form of the header: one line, with a magnifying glass for a button. Its names differ from the page's form. */
export function HeaderSearchForm({ language }: { language: Language }) {
  const texts = textsIn(language).search;
  return (
    <search aria-label={texts.fromMenu} className="shrink-0 max-lg:hidden print:hidden">
      <form
        action={localSitePages[language].search}
        method="get"
        className="flex w-44 border-b max-[74rem]:w-28 border-ink-soft focus-within:border-forest hover:border-forest"
      >
        <SearchInput
          id="q-menu"
          name={texts.title}
          placeholder={texts.title}
          className="label grow bg-transparent py-2 pl-1 placeholder:text-ink-soft placeholder:opacity-100"
        />
        <button type="submit" className="shrink-0 px-2.5 text-forest hover:bg-pane">
          <span className="sr-only">{texts.submit}</span>
          <svg
            viewBox="0 0 20 20"
            width="20"
            height="20"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            aria-hidden="true"
          >
            <circle cx="8.5" cy="8.5" r="5.5" />
            <path d="M12.5 12.5 18 18" />
          </svg>
        </button>
      </form>
    </search>
  );
}

type InputProps = { id: string; query?: string; name?: string; placeholder?: string; className: string };

/** `name`: for a field without a visible label. */
function SearchInput({ id, query = '', name, placeholder, className }: InputProps) {
  return (
    <input
      id={id}
      name="q"
      type="search"
      aria-label={name}
      placeholder={placeholder}
      defaultValue={query}
      required
      maxLength={maxQueryChars}
      autoComplete="off"
      className={`min-w-0 ${className}`}
    />
  );
}
