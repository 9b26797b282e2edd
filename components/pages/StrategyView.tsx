import { DownloadLink } from '#components/blocks/DownloadsBlock.tsx';
import { Facts } from '#components/blocks/FactBoxBlock.tsx';
import { Breadcrumbs } from '#components/layout/Breadcrumbs.tsx';
import { LastUpdated } from '#components/layout/LastUpdated.tsx';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import { TableOfContents } from '#components/layout/TableOfContents.tsx';
import { Prose } from '#components/richText/Prose.tsx';
import type { Strategy, StrategyPoint } from '#lib/content/documents/strategy.ts';
import { type Heading, headingsOf } from '#lib/content/headings/tableOfContents.ts';
import { strategyFacts } from '#lib/content/strategyFacts.ts';
import type { RoutedPage, SiteTree } from '#lib/urls/siteTree.ts';
import { TwoColumns } from './TwoColumns.tsx';

type Props = { strategy: Strategy; entry: RoutedPage; addresses: SiteTree };

const parts = { goals: 'Mål', focusAreas: 'Fokusområder', document: 'Hent strategien' } as const;

/** Page of a strategy. All parts except the title are optional; missing ones leave no empty section. */
export function StrategyView({ strategy, entry, addresses }: Props) {
  const title = strategy.title ?? entry.title;
  const successor = strategy.replacedBy && addresses.pathOf(strategy.replacedBy._id);
  return (
    <article>
      <PageHeader
        title={title}
        lead={strategy.lead}
        breadcrumbs={<Breadcrumbs ancestors={addresses.ancestors(entry.id)} />}
      />
      <TwoColumns aside={<TableOfContents headings={headings(strategy)} />}>
        <div className="grid gap-14 *:min-w-0 print:gap-7">
          {strategy.status === 'afloest' && strategy.replacedBy && (
            <p className="card measure border-l-4 border-warm bg-pane px-6 py-4">
              Strategien er afløst af{' '}
              {successor ? <a href={successor}>{strategy.replacedBy.title}</a> : strategy.replacedBy.title}.
            </p>
          )}
          <section
            aria-labelledby="kort-fortalt"
            className="card measure border border-line bg-pane px-6 py-6"
          >
            <h2 id="kort-fortalt" className="text-[1.2em]">
              Kort fortalt
            </h2>
            <Facts facts={strategyFacts(strategy)} />
            {strategy.agreement?.source && (
              <p className="label mt-4">
                Kilde: <a href={strategy.agreement.source}>Om overenskomsten {strategy.agreement.name}</a>
              </p>
            )}
          </section>
          <Prose content={strategy.body} addresses={addresses} />
          <Points id="maal" heading={parts.goals} points={strategy.goals} />
          <Points id="fokusomraader" heading={parts.focusAreas} points={strategy.focusAreas} />
          {strategy.document && (
            <section aria-labelledby="hent">
              <h2 id="hent">{parts.document}</h2>
              <p className="mt-4">
                <DownloadLink title={strategy.documentTitle ?? title} file={strategy.document} />
              </p>
            </section>
          )}
        </div>
      </TwoColumns>
      <LastUpdated date={strategy.lastReviewed} />
    </article>
  );
}

function Points({ id, heading, points }: { id: string; heading: string; points: readonly StrategyPoint[] }) {
  if (points.length === 0) return null;
  return (
    <section aria-labelledby={id}>
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

function headings(strategy: Strategy): Heading[] {
  const section = (id: string, text: string, isVisible: boolean): Heading[] =>
    isVisible ? [{ id, text, level: 2 }] : [];
  return [
    ...section('kort-fortalt', 'Kort fortalt', true),
    ...headingsOf(strategy.body),
    ...section('maal', parts.goals, strategy.goals.length > 0),
    ...section('fokusomraader', parts.focusAreas, strategy.focusAreas.length > 0),
    ...section('hent', parts.document, strategy.document !== undefined),
  ];
}
