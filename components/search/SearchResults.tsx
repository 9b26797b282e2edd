import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import { localSitePages } from '#lib/model.ts';
import type { SearchHit, SearchResult } from '#lib/search/buildIndex.ts';
import type { Excerpt } from '#lib/search/excerpt.ts';

type Props = { query: string; result: SearchResult; language: Language };

export function SearchResults({ query, result, language }: Props) {
  const texts = textsIn(language).search;
  const path = localSitePages[language].search;
  const { hits, count, isPartial, correction } = result;
  return (
    <section aria-labelledby="resultater" className="hang">
      <h2 id="resultater" className="text-[1.2em] leading-snug">
        {count > 0 && isPartial ? texts.partial(count, query) : texts.count(count, query)}
      </h2>
      {correction !== undefined && (
        <p className="measure mt-3">
          {texts.didYouMean} <a href={`${path}?${new URLSearchParams({ q: correction })}`}>{correction}</a>?
        </p>
      )}
      {hits.length === 0 ? (
        <NoHits language={language} />
      ) : (
        <ol className="measure mt-6 border-t border-line">
          {hits.map((hit) => (
            <Hit key={hit.path} hit={hit} language={language} />
          ))}
        </ol>
      )}
      {count > hits.length && hits.length > 0 && <p className="measure mt-5">{texts.best(hits.length)}</p>}
    </section>
  );
}

function Hit({ hit, language }: { hit: SearchHit; language: Language }) {
  const { path, title, trail, section, excerpt } = hit;
  const texts = textsIn(language);
  return (
    <li className="border-b border-line py-5 print:break-inside-avoid">
      <p className="label text-ink-soft">{[texts.frontPage, ...trail].join(' / ')}</p>
      <h3 className="mt-1">
        <a href={path}>
          <Marked pieces={title} />
        </a>
      </h3>
      <p className="mt-1.5 text-[0.9em]">
        <Marked pieces={excerpt} />
      </p>
      {section && (
        <p className="label mt-1.5">
          {texts.search.toSection}{' '}
          <a href={`${path}#${section.anchor}`}>
            <Marked pieces={section.heading} />
          </a>
        </p>
      )}
    </li>
  );
}

function NoHits({ language }: { language: Language }) {
  const { noHits, advice } = textsIn(language).search;
  return (
    <div className="prose mt-3">
      <p>{noHits}</p>
      <ul>
        {advice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Marked({ pieces }: { pieces: Excerpt }) {
  return pieces.map((piece, index) =>
    piece.marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces are identified only by their position
      <mark key={index} className="bg-pane-deep font-semibold text-inherit">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
