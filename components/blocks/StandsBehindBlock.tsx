import type { Party, StandsBehind } from '#lib/content/blocks/standsBehind.ts';
import { compareDanish } from '#lib/danish/format.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import { BlockFrame } from './BlockFrame.tsx';
import type { BlockProps } from './blockProps.ts';
import { GroupPanes } from './GroupPanes.tsx';

/**
 * The organisations behind the site, drawn as a greenhouse: the two sides carry the roof, and the groups are the panes
 * below it. A screen reader reads nested lists.
 */
export function StandsBehindBlock({ block, addresses, language }: BlockProps<StandsBehind>) {
  const { sides, sharedBySides, sharedByGroups } = textsIn(language).blocks;
  const parties = [...block.parties].sort((a, b) => compareDanish(a.name, b.name));
  const activeSides = (Object.keys(sides) as Party['side'][]).filter((side) =>
    parties.some((party) => party.side === side),
  );
  return (
    <BlockFrame block={block} intro={block.intro}>
      <div className="@container mt-8">
        {activeSides.length > 0 && (
          <div className="card relative">
            <Roof />
            <p className="sr-only">{sharedBySides}</p>
            <ul
              className={`relative grid pt-[7.5rem] pb-5 @md:pt-[max(6rem,13cqw)] text-center ${activeSides.length > 1 ? 'grid-cols-2' : ''}`}
            >
              {activeSides.map((side) => (
                <li key={side} className="px-2 @md:px-4">
                  <p className="label text-ink-soft">{sides[side]}</p>
                  <ul className="pt-1 text-[1.1em] leading-snug text-forest">
                    {parties
                      .filter((party) => party.side === side)
                      .map((party) => (
                        <PartyName key={party._id} party={party} language={language} />
                      ))}
                  </ul>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="card border-x-2 border-t-2 border-forest on-night px-4 py-3.5 text-center">
          <p className="text-[1.25em] leading-tight" lang={language === 'da' ? undefined : 'da'}>
            Væksthus for Ledelse
          </p>
          {block.centreText && <p className="label mt-1">{block.centreText}</p>}
        </div>
        {block.groups.length > 0 && (
          <>
            <p className="sr-only">{sharedByGroups}</p>
            <GroupPanes groups={block.groups} addresses={addresses} />
          </>
        )}
      </div>
    </BlockFrame>
  );
}

function PartyName({ party, language }: { party: Party; language: Language }) {
  return (
    <li className="mt-1.5 first:mt-0">
      <span lang={language === 'da' ? undefined : 'da'}>{party.name}</span>
      {language === 'en' && party.explanationEn && (
        <span className="label block text-ink-soft">{party.explanationEn}</span>
      )}
    </li>
  );
}

/** A gable roof over the whole width, whatever its height: two sides that lean on each other, with their glazing bars. */
function Roof() {
  return (
    <svg
      viewBox="0 0 100 50"
      width="100"
      height="50"
      preserveAspectRatio="none"
      className="absolute inset-0 size-full"
      aria-hidden="true"
      fill="none"
    >
      <path d="M0 50V27L50 1 100 27V50z" className="fill-pane" />
      <path d="M50 1V50" className="stroke-forest" vectorEffect="non-scaling-stroke" />
      <path
        d="M0 50V27L50 1 100 27V50"
        className="stroke-forest"
        strokeWidth="2"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
