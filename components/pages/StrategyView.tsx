import { DownloadLink } from '#components/blocks/DownloadsBlock.tsx';
import { Facts } from '#components/blocks/FactBoxBlock.tsx';
import { Breadcrumbs } from '#components/layout/Breadcrumbs.tsx';
import { PageEnd } from '#components/layout/PageEnd.tsx';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import { TableOfContents } from '#components/layout/TableOfContents.tsx';
import { Prose } from '#components/richText/Prose.tsx';
import type { SiteSettings } from '#lib/content/documents/siteSettings.ts';
import type { Strategy, StrategyPoint } from '#lib/content/documents/strategy.ts';
import { termsIn } from '#lib/content/glossary.ts';
import { type Heading, headingsOf } from '#lib/content/headings/tableOfContents.ts';
import { isUnpublished } from '#lib/content/isUnpublished.ts';
import { sourcesOfStrategy } from '#lib/content/sources.ts';
import { strategyFacts } from '#lib/content/strategyFacts.ts';
import { type Texts, textsIn } from '#lib/i18n/texts.ts';
import { languageOf } from '#lib/languages.ts';
import { nextPage } from '#lib/urls/nextPage.ts';
import type { RoutedPage, SiteTree } from '#lib/urls/siteTree.ts';
import { StrategyPeriods } from './StrategyPeriods.tsx';
import { TwoColumns } from './TwoColumns.tsx';

type Props = { strategy: Strategy; entry: RoutedPage; addresses: SiteTree; settings: SiteSettings };

/**
 * Page of a strategy. All parts except the title are optional; missing ones leave no empty section. What is unknown is
 * stated from the fields, so that a field that is filled in replaces the statement.
 */
export function StrategyView({ strategy, entry, addresses, settings }: Props) {
  const language = languageOf(entry.path);
  const texts = textsIn(language).strategy;
  const title = strategy.title ?? entry.title;
  const successor = strategy.replacedBy && addresses.pathOf(strategy.replacedBy._id);
  const next = nextPage(entry.id, settings.mainMenu, addresses);
  return (
    <article>
      <PageHeader
        title={title}
        lead={strategy.lead}
        breadcrumbs={<Breadcrumbs ancestors={addresses.ancestors(entry.id)} language={language} />}
        updated={{ published: strategy.changed, reviewed: strategy.lastReviewed, language }}
      />
      <TwoColumns
        aside={<TableOfContents headings={headings(strategy, texts)} language={language} />}
        notes={{
          terms: termsIn(settings.glossary, strategy),
          sources: sourcesOfStrategy(strategy, language),
        }}
        language={language}
      >
        <div className="blocks">
          {strategy.status === 'afloest' && strategy.replacedBy && (
            <p className="indent card measure border-t-2 border-warm pt-4">
              {texts.replacedBy}{' '}
              {successor ? <a href={successor}>{strategy.replacedBy.title}</a> : strategy.replacedBy.title}.
            </p>
          )}
          <section aria-labelledby="kort-fortalt" className="card hang">
            <h2 id="kort-fortalt">{texts.summary}</h2>
            <StrategyPeriods strategy={strategy} title={title} language={language} />
            <Facts facts={strategyFacts(strategy, language)} />
          </section>
          {isUnpublished(strategy) && (
            <section aria-labelledby="strategiens-tekst" className="hang">
              <h2 id="strategiens-tekst">{texts.missing}</h2>
              <p className="measure max-lg:mt-3">{texts.missingText(title)}</p>
            </section>
          )}
          <Prose content={strategy.body} addresses={addresses} className="hang" />
          <Points id="maal" heading={texts.goals} points={strategy.goals} />
          <Points id="fokusomraader" heading={texts.focusAreas} points={strategy.focusAreas} />
          {strategy.document && (
            <section aria-labelledby="hent" className="hang">
              <h2 id="hent">{texts.document}</h2>
              <p className="mt-4">
                <DownloadLink
                  title={strategy.documentTitle ?? title}
                  file={strategy.document}
                  language={language}
                />
              </p>
            </section>
          )}
        </div>
      </TwoColumns>
      <PageEnd
        published={strategy.changed}
        reviewed={strategy.lastReviewed}
        next={next}
        language={language}
      />
    </article>
  );
}

function Points({ id, heading, points }: { id: string; heading: string; points: readonly StrategyPoint[] }) {
  if (points.length === 0) return null;
  return (
    <section aria-labelledby={id} className="hang">
      <h2 id={id}>{heading}</h2>
      <ol className="mt-6 grid gap-x-10 gap-y-8 sm:grid-cols-2">
        {points.map((point) => (
          <li key={point._key} className="card border-t-2 border-leaf pt-4">
            <h3>{point.title}</h3>
            {point.text && <p className="mt-2 whitespace-pre-line">{point.text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function headings(strategy: Strategy, texts: Texts['strategy']): Heading[] {
  const section = (id: string, text: string, isVisible: boolean): Heading[] =>
    isVisible ? [{ id, text, level: 2 }] : [];
  return [
    ...section('kort-fortalt', texts.summary, true),
    ...section('strategiens-tekst', texts.missing, isUnpublished(strategy)),
    ...headingsOf(strategy.body),
    ...section('maal', texts.goals, strategy.goals.length > 0),
    ...section('fokusomraader', texts.focusAreas, strategy.focusAreas.length > 0),
    ...section('hent', texts.document, strategy.document !== undefined),
  ];
}
