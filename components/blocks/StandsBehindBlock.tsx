import { Logo } from '#components/illustrations/Logo.tsx';
import type { Party, StandsBehind } from '#lib/content/blocks/standsBehind.ts';
import { compareDanish } from '#lib/danish/format.ts';
import { BlockFrame } from './BlockFrame.tsx';
import type { BlockProps } from './blockProps.ts';

const sides = { arbejdsgiver: 'Arbejdsgivere', loenmodtager: 'Lønmodtagere' } as const;

/**
 * Diagram of the organisations behind the site: two sides connected to the centre, and the network groups below it. The
 * lines are decorative; a screen reader reads nested lists.
 */
export function StandsBehindBlock({ block, addresses }: BlockProps<StandsBehind>) {
  const parties = [...block.parties].sort((a, b) => compareDanish(a.name, b.name));
  const activeSides = (Object.keys(sides) as Party['side'][]).filter((side) =>
    parties.some((party) => party.side === side),
  );
  return (
    <BlockFrame block={block} intro={block.intro}>
      <div className="mt-8 grid justify-items-stretch text-center">
        {activeSides.length > 0 && (
          <>
            <ul className={`grid gap-4 sm:gap-6 ${activeSides.length > 1 ? 'sm:grid-cols-2' : ''}`}>
              {activeSides.map((side) => (
                <li
                  key={side}
                  className="card flex flex-col rounded-t-[3px] border border-line bg-pane px-5 pt-4 pb-5"
                >
                  <p className="label text-ink-soft">{sides[side]}</p>
                  <ul className="my-auto pt-2 text-[1.15em] leading-snug text-forest">
                    {parties
                      .filter((party) => party.side === side)
                      .map((party) => (
                        <li key={party._id}>{party.name}</li>
                      ))}
                  </ul>
                </li>
              ))}
            </ul>
            <Connector ends={activeSides.length > 1 ? [25, 75] : [50]} meet={50} />
          </>
        )}
        <div className="card mx-auto grid w-full max-w-sm justify-items-center border-2 border-forest bg-paper px-5 py-5">
          <Logo className="size-10 text-forest" />
          <p className="mt-1 text-[1.3em] leading-tight text-forest">Væksthus for Ledelse</p>
          {block.centreText && <p className="label mt-2 max-w-[22em] text-ink-soft">{block.centreText}</p>}
        </div>
        {block.groups.length > 0 && (
          <>
            <Connector ends={[100 / 6, 50, 500 / 6]} meet={50} down />
            <p className="sr-only">Arbejdet er delt mellem netværksgrupperne:</p>
            <ul className="grid gap-3 sm:auto-cols-fr sm:grid-flow-col sm:gap-6">
              {block.groups.map((group) => (
                <li
                  key={group._id}
                  className="card border border-line border-b-leaf border-b-4 bg-pane px-4 py-4"
                >
                  <GroupName name={group.name} path={addresses.pathOf(group._id)} />
                  {group.audience && <p className="label mt-1.5 text-ink-soft">{group.audience}</p>}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </BlockFrame>
  );
}

function GroupName({ name, path }: { name: string; path: string | undefined }) {
  return <p className="text-[1.15em] text-forest">{path ? <a href={path}>{name}</a> : name}</p>;
}

/**
 * Lines from the points `ends` to the point `meet`, in percent of the width. `down` draws them below `meet`. On narrow
 * screens, a single vertical line.
 */
function Connector({ ends, meet, down = false }: { ends: number[]; meet: number; down?: boolean }) {
  const [from, to] = down ? [40, 0] : [0, 40];
  return (
    <>
      <svg
        viewBox="0 0 100 40"
        preserveAspectRatio="none"
        className="h-10 w-full text-leaf max-sm:hidden"
        aria-hidden="true"
        fill="none"
      >
        <path
          d={ends.map((x) => `M${x} ${from}V20H${meet}V${to}`).join('')}
          stroke="currentColor"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span className="mx-auto h-6 border-l-2 border-leaf sm:hidden" aria-hidden="true" />
    </>
  );
}
