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
          <div className="card">
            <div className={`relative ${glazingBar}`}>
              <Gable />
            </div>
            <p className="sr-only">{sharedBySides}</p>
            <ul
              className={`relative grid border-x-2 border-forest bg-pane text-center ${activeSides.length > 1 ? `grid-cols-2 ${glazingBar}` : ''}`}
            >
              {activeSides.map((side) => (
                <li key={side} className="px-1 pt-2 pb-5 hyphens-auto @md:px-4">
                  <p className="label text-ink-soft">{sides[side]}</p>
                  <ul className="pt-1 leading-snug text-forest @md:text-[1.1em]">
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

/** The bar from the ridge to the foot, in two parts at exactly the same place. */
const glazingBar =
  "before:absolute before:inset-y-0 before:left-[calc(50%-0.5px)] before:border-l before:border-forest before:content-['']";

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

/**
 * The gable over the whole width: two sides that lean on each other. The names stand below it, so
 * that no line crosses them, however many lines they need.
 */
function Gable() {
  return (
    <svg
      viewBox="0 0 100 26"
      width="100"
      height="26"
      preserveAspectRatio="none"
      className="block h-[max(5rem,13cqw)] w-full"
      aria-hidden="true"
      fill="none"
    >
      <path d="M0 26L50 1 100 26z" className="fill-pane" />
      <path
        d="M0 26L50 1 100 26"
        className="stroke-forest"
        strokeWidth="2"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
