import { Blocks } from '#components/blocks/Blocks.tsx';
import { Greenhouse } from '#components/illustrations/Greenhouse.tsx';
import { MarginNotes } from '#components/layout/MarginNotes.tsx';
import { SearchForm } from '#components/search/SearchForm.tsx';
import type { HomePage } from '#lib/content/documents/homePage.ts';
import { sourcesOfBlocks } from '#lib/content/sources.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import { type Language, notTranslatedIds } from '#lib/languages.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';
import { OpeningTimeline } from './OpeningTimeline.tsx';

type Props = {
  home: Pick<HomePage, 'title' | 'lead' | 'blocks'>;
  addresses: SiteTree;
  language: Language;
};

/** The front page of a language. */
export function HomeView({ home, addresses, language }: Props) {
  return (
    <>
      {/* Shown only to visitors whom the language switch of a page without a translation led here. Without CSS, it would be
          false for all others: so the attribute hides it. */}
      <p
        id={notTranslatedIds[language]}
        hidden
        className="label scroll-mt-24 border-b border-line bg-pane-deep target:block print:hidden"
      >
        <span className="shell block py-3">{textsIn(language).language.notTranslated}</span>
      </p>
      <div className="overflow-hidden border-b border-line bg-[linear-gradient(var(--paper),var(--pane))]">
        <div className="shell grid *:min-w-0 items-end gap-x-10 pt-10 md:pt-16 lg:grid-cols-[1fr_1.05fr] print:block">
          <div className="pb-8 lg:pb-20">
            <h1 className="text-[clamp(2.5rem,1.4rem+5vw,4.5rem)]">{home.title}</h1>
            {home.lead && (
              <p className="mt-6 max-w-[24em] text-[1.2em] leading-normal text-ink-soft">{home.lead}</p>
            )}
            <div className="mt-8 max-w-md">
              <SearchForm language={language} />
            </div>
          </div>
          <Greenhouse className="-mb-[4%] w-full max-lg:mx-auto max-lg:max-w-lg" />
        </div>
      </div>
      <div className="shell pt-14 md:pt-20">
        <OpeningTimeline blocks={home.blocks} language={language} />
        <Blocks blocks={home.blocks} addresses={addresses} language={language} />
        <MarginNotes terms={[]} sources={sourcesOfBlocks(home.blocks, language)} language={language} />
      </div>
    </>
  );
}
